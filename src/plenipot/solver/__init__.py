"""What is solved when the book is built: the best that a team could have done."""
