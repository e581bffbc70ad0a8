"""The agenda of a group: from the sessions of the course to a plan with times. Nothing here renders."""
