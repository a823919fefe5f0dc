"""`python -m bantin` is `bantin`."""

from bantin.cli import main

if __name__ == "__main__":
    main()
