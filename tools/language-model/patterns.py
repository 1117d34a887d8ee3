"""Python regular expressions of the tokeniser -> JavaScript ones for the flags "u" (and "g" where all matches are wanted).

JavaScript's `u` mode rejects needless escapes and reads \\d, \\w and \\s as ASCII or with other white space than Python.
"""

import sys
import unicodedata

PY_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
CLASSES = {"d": r"\p{Nd}", "w": r"\p{L}\p{N}_", "s": PY_SPACE}
SYNTAX = set("^$\\.*+?()[]{}|/")


def to_javascript(pattern: str) -> str:
    """Same matches on strings without line ends. Raises ValueError for what it does not know."""
    pattern = pattern.removeprefix("(?u)")
    out, i, in_class = [], 0, False
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            text, i = _escape(pattern, i, in_class)
            out.append(text)
            continue
        if char == "[" and not in_class:
            in_class = True
            out.append(char)
            if pattern[i + 1] == "^":
                i += 1
                out.append("^")
            if pattern[i + 1] == "]":
                raise ValueError("a class that begins with ] is read otherwise in JavaScript")
        elif char == "[":
            out.append("\\[")
        elif char == "]" and in_class:
            in_class = False
            out.append(char)
        elif char == "]":
            out.append("\\]")
        else:
            out.append(char)
        i += 1
    return "".join(out)


def _escape(pattern: str, i: int, in_class: bool) -> tuple[str, int]:
    code = pattern[i + 1]
    if code == "U":
        return "\\u{" + pattern[i + 2 : i + 10].lstrip("0") + "}", i + 10
    if code == "u":
        return pattern[i : i + 6], i + 6
    if code in CLASSES:
        return (CLASSES[code] if in_class else "[" + CLASSES[code] + "]"), i + 2
    if code == "S" and not in_class:
        return "[^" + PY_SPACE + "]", i + 2
    if code.isalnum():
        raise ValueError(f"unknown escape \\{code}")
    if code in SYNTAX or (code == "-" and in_class):
        return "\\" + code, i + 2
    return code, i + 2


def digits_beyond_decimal() -> str:
    """What Python's str.isdigit accepts besides the category Nd (superscripts, circled digits), as one string."""
    every = map(chr, range(sys.maxunicode + 1))
    return "".join(char for char in every if char.isdigit() and unicodedata.category(char) != "Nd")
