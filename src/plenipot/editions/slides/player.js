/**
 * Starts the player. A phone that is held upright gets upright slides, so that type stays large.
 * Nothing moves by itself or slides in.
 */
(function () {
  // Both come from the scripts of reveal.js, which the page loads before this one.
  const { Reveal, RevealNotes } = /** @type {any} */ (window);
  const upright = matchMedia('(max-width: 600px) and (orientation: portrait)').matches;
  Reveal.initialize({
    width: upright ? 720 : 1280,
    height: upright ? 1280 : 720,
    margin: 0,
    center: false,
    hash: true,
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    controlsTutorial: false,
    slideNumber: 'c/t',
    scrollActivationWidth: null,
    plugins: [RevealNotes],
  });
})();
