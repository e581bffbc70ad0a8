"""Views of the models, made of the widgets that JupyterLab and the page in the book share.

One package for each exercise; `html` and `svg` hold what all of them draw with.
"""
