"""What a text says of when its records began and ended and how long they last, to be held against what is recorded."""
