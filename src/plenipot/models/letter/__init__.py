"""From letter to access: the order of a push, who held each key, and a push of one's own."""
