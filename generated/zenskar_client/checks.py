# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Check the body of a request to the bottom before it is sent: names, kinds of values, known values, required fields.

The models of bodies say what is described. This module finds what differs from it, and where. It is imported with the
first body, and builds the table of a model when the model is first sent.

A field of another name is sent if its name is marked by `extra`, and a value of an enum that is not known if it is an
instance of the enum. What a model holds in `additional_properties` is sent as it is. Null is sent for any field: hardly
any source shows which fields may be null.
"""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import attr

from .errors import InvalidRequest
from .types import UNSET, is_uuid, variant_of, written

if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class ExtraFields(TypedDict, closed=True):
        """Fields that are not described, without any that a type checker knows."""

else:
    ExtraFields = dict[str, Any]  # for `typing.get_type_hints`


class Extra(str):
    """The name of a field that is sent as it is, although the API description does not have it."""

    __slots__ = ()


def extra(fields: Mapping[str, Any] | None = None, /, **named: Any) -> "ExtraFields":
    """Return fields to send as they are, although the API description does not have them. Unpack them with `**`.

    Use it in a call, `create(customer_name="Acme", **extra(new_field=1))`, or in a dict,
    `{"line1": "1 Main St", **extra({"unit-no": 3})}`. Their names and values are not checked.

    Args:
        fields: The fields by name, if a name is not one that Python takes as a keyword.
        **named: More fields.

    Raises:
        TypeError: A name is not a string.
    """
    marked: dict[Any, Any] = {**({} if fields is None else fields), **named}
    if wrong := [name for name in marked if not isinstance(name, str)]:
        msg = f"extra(): the name {wrong[0]!r} is not a string"
        raise TypeError(msg)
    given: Any = {Extra(name): value for name, value in marked.items()}
    return given  # type: ignore[no-any-return]


class _Problem(NamedTuple):
    """Something that is wrong with a body: where, what, and the name of the field if there is no field of this name."""

    place: str
    words: str
    unknown: str = ""

    def __str__(self) -> str:
        return (_cut(self.place) + self.words).removeprefix(": ").removeprefix(".")


_Problems: TypeAlias = tuple[_Problem, ...]
_Find: TypeAlias = Callable[[Any], _Problems]
_Step: TypeAlias = tuple[int, str, Container[str], _Find]
"""A field to look into: its number, its name, the texts that are right, and what finds the problems of other values."""

_ABSENT: Final = frozenset({type(None), type(UNSET)})
_NAMED: Final = 20
"""How many problems a message names; it counts the others."""
_LONGEST: Final = 200
"""How many characters of a name or a value a message repeats."""
_PLANS: Final = 256
"""How many combinations of fields and types a table remembers."""


def check(body: object, models: tuple[Any, ...]) -> None:
    """Check a body, or each body of a list, that is a dict or one of some models.

    Raises:
        InvalidRequest: Something differs from the API description. The message names all that does, and where it is.
    """
    if models:
        try:
            find = _checks_of(models)[isinstance(body, (list, tuple))].of(body.__class__)
            found = () if find is None else find(body)
        except RecursionError:  # what is written next says so
            return
        _refuse(found, body, models)


@cache
def _checks_of(models: tuple[Any, ...]) -> tuple["_Check", "_Check"]:
    """Return the check of a body, and that of a list of bodies."""
    return _objects(models), _array(_objects(models))


def check_fields(fields: Mapping[str, object], model: Any) -> None:
    """Check the fields of a body by their names in Python.

    Raises:
        InvalidRequest: Something differs from the API description. The message names all that does, and where it is.
    """
    table = _table_of(model)
    if table is not None:
        try:
            found = table.of_fields(fields)
        except RecursionError:  # what is written next says so
            return
        _refuse(found, {table.names.get(name, name): value for name, value in fields.items()}, (model,))


def _refuse(problems: _Problems, body: object, models: tuple[Any, ...]) -> None:
    if not problems:
        return
    try:
        written(body, *models)
    except InvalidRequest as error:
        problems += (_Problem("", f": {error}"),)
    except RecursionError:
        pass
    texts = list(dict.fromkeys(map(str, problems)))
    more = [f"and {len(texts) - _NAMED} more"] if len(texts) > _NAMED else []
    named = " | ".join([*texts[:_NAMED], *more])
    raise InvalidRequest(f"{len(texts)} problems: {named}" if len(texts) > 1 else named)


def _cut(text: str) -> str:
    """Return the beginning of a text that is too long to be repeated in a message."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


class _Check(NamedTuple):
    """What values a field takes: those of some classes, some texts, and those in which `find` finds no problem.

    `narrow` returns what finds the same as `find` in the values of one class, but faster. `plain` is whether the values
    are plain ones, of which the class says all.
    """

    settled: frozenset[type]
    find: _Find
    texts: set[str] | None = None
    plain: bool = False
    narrow: Callable[[type], _Find | None] | None = None

    def of(self, kind: type) -> _Find | None:
        """Return what finds the problems of the values of a class; None if there are none."""
        if kind in self.settled:
            return None
        return self.find if self.narrow is None else self.narrow(kind)


class _Table:
    """The fields of a model, and for each combination of fields and types that passed: which fields to look into."""

    def __init__(self, model: Any, described: Mapping[str, Any]) -> None:
        self.model = model
        self.checks = {name: _check_of(shape) for name, shape in described.items()}
        self.names = dict(zip(attr.fields_dict(model), described, strict=False))  # by their names in Python
        self.required: Mapping[str, str] = model._required
        self.open = hasattr(model, "_free")
        self._of_dicts: dict[tuple[Any, ...], tuple[_Step, ...]] = {}
        self._of_models: dict[tuple[type, ...], tuple[_Step, ...]] = {}
        # The plain values of a model are those that its constructor is typed with, or those of a response.
        deep = {name: spelled for name, spelled in self.names.items() if not self.checks[spelled].plain}
        self.deep = tuple(deep.values())
        get: Any = attrgetter(*deep) if deep else None
        self._values: Callable[[Any], tuple[Any, ...]] = get if len(deep) > 1 else lambda model: (get(model),)

    def of_dict(self, given: Mapping[str, Any]) -> _Problems:
        kinds = (*given, *map(type, given.values()))
        plan = self._of_dicts.get(kinds)
        if plan is None:
            return self._of_new(given, kinds)
        found: _Problems = ()
        for _, name, texts, find in plan:
            value = given[name]
            if value not in texts and (problems := find(value)) and not _is_marked(name, given):
                found += self._at(name, problems)
        return found

    def _of_new(self, given: Mapping[str, Any], kinds: tuple[Any, ...]) -> _Problems:
        plain = {name: value for name, value in given.items() if name.__class__ is not Extra}
        unknown = (
            () if self.open else tuple(self._unknown(name, self.checks) for name in plain if name not in self.checks)
        )
        missing = self._missing(name for name in self.required.values() if given.get(name, UNSET) is UNSET)
        plan = self._plan({name: value.__class__ for name, value in plain.items() if name in self.checks})
        inside = tuple(each for _, name, _, find in plan for each in self._at(name, find(plain[name])))
        if not unknown and not missing and len(plain) == len(given) and len(self._of_dicts) < _PLANS:
            self._of_dicts[kinds] = plan
        return (*unknown, *missing, *inside)

    def of_model(self, given: Any) -> _Problems:
        values = self._values(given)
        kinds = tuple(map(type, values))
        plan = self._of_models.get(kinds)
        if plan is None:
            plan = self._plan(dict(zip(self.deep, kinds, strict=True)))
            if len(self._of_models) < _PLANS:
                self._of_models[kinds] = plan
        found: _Problems = ()
        for number, name, texts, find in plan:
            value = values[number]
            if value not in texts and (problems := find(value)):
                found += self._at(name, problems)
        return found

    def _plan(self, kinds: Mapping[str, type]) -> tuple[_Step, ...]:
        """Return which fields to look into, by the classes of their values."""
        checks = ((number, name, self.checks[name], kind) for number, (name, kind) in enumerate(kinds.items()))
        return tuple(
            (number, name, () if kind is not str or check.texts is None else check.texts, find)
            for number, name, check, kind in checks
            if (find := check.of(kind)) is not None
        )

    def of_fields(self, fields: Mapping[str, object]) -> _Problems:
        plain = {name: value for name, value in fields.items() if name.__class__ is not Extra}
        unknown = [self._unknown(name, self.names) for name in plain if name not in self.names and not self.open]
        missing = self._missing(
            name for name, spelled in self.required.items() if name not in fields and spelled not in fields
        )
        inside = [
            problem
            for name, value in plain.items()
            if name in self.names and (find := self.checks[self.names[name]].of(value.__class__)) is not None
            for problem in self._at(name, find(value))
        ]
        twice = [
            _Problem(f".{spelled}", f" is given twice, as {name} and as {spelled}; give one of them")
            for name, spelled in self.names.items()
            if name != spelled and name in fields and (_is_marked(spelled, fields) or (self.open and spelled in fields))
        ]
        return (*unknown, *missing, *inside, *twice)

    def _unknown(self, name: Any, known: Iterable[str]) -> _Problem:
        if not isinstance(name, str):
            return _Problem("", f": the key {name!r} is not a string")
        hint = _close(name, known) or f"known: {', '.join(known)}"
        marked = "**extra({" + _cut(repr(name)) + ": ...})"
        words = f" is not a field of {self.model.__name__}; {hint} ({marked} sends it nevertheless)"
        return _Problem(f".{name}", words, name)

    def _missing(self, names: Iterable[str]) -> _Problems:
        missing = ", ".join(names)
        return (_Problem("", f": {self.model.__name__} needs {missing}"),) if missing else ()

    def _at(self, name: str, problems: _Problems) -> _Problems:
        """Return the problems of a field. A name that is not described there may be one that belongs here."""
        return tuple(
            _Problem(
                f".{name}{place}",
                words.replace("; known: ", f"; it is a field of {self.model.__name__}, next to {name}; known: ", 1)
                if unknown and place == f".{unknown}" and unknown in self.checks
                else words,
            )
            for place, words, unknown in problems
        )


@cache
def _table_of(model: Any) -> _Table | None:
    """Return the table of a model; None if its fields are free, or if it is never a part of a body."""
    described = model._described() if hasattr(model, "_described") else {}
    return _Table(model, described) if described else None


def _close(given: str, known: Iterable[str], quote: Callable[[str], str] = str) -> str:
    from difflib import get_close_matches  # imported only for the error message

    folded = {each.lower(): each for each in known}
    close = get_close_matches(given.lower(), folded, 1, 0.7)
    return f"did you mean {quote(folded[close[0]])}?" if close else ""


def _check_of(shape: Any) -> _Check:
    """Return the check of a shape: the name of a kind, an enum, a model, a constant, a list of one, or a union."""
    match shape:
        case str():
            return _KINDS[shape]
        case frozenset():
            return _constant(shape)
        case dict():
            return _pattern(shape["pattern"])
        case [item]:
            return _array(_check_of(item))
        case tuple():
            return _union(shape)
        case _ if issubclass(shape, Enum):
            return _enum(shape)
        case _:
            return _objects((shape,))


def _kind(wanted: str, *classes: type, fits: Callable[[Any], bool] = lambda value: False) -> _Check:
    def find(value: Any) -> _Problems:
        right = isinstance(value, classes) and (value.__class__ is not bool or bool in classes)
        return () if right or fits(value) else _not_a(wanted, value)

    return _Check(_ABSENT | set(classes), find, plain=True)


def _not_a(wanted: str, value: object) -> _Problems:
    if value.__class__ in _ABSENT:
        return ()
    return (_Problem("", f": expected {wanted}, got {_KIND.get(type(value), type(value).__name__)}"),)


_KIND: Mapping[type, str] = {
    **{bool: "a boolean", str: "a string", dict: "a dict", list: "a list", tuple: "a tuple", set: "a set"},
    **{int: "a number", float: "a number", Decimal: "a number", datetime: "a date-time", date: "a date"},
}


def _is_whole(value: Any) -> bool:
    if not isinstance(value, (float, Decimal)):
        return False
    return value % 1 == 0 if isinstance(value, float) else not value.is_finite() or value == value.to_integral_value()


class _All(frozenset[type]):
    """The set of all classes."""

    def __contains__(self, kind: object) -> bool:
        return True


_KINDS: Final[Mapping[str, _Check]] = {
    "any": _Check(_All(), lambda value: (), plain=True),
    "string": _kind("a string", str, date, datetime, fits=is_uuid),
    "money": _kind("an amount: a Decimal or an int", str, int, Decimal, float),
    "number": _kind("a number", int, Decimal, float),
    "integer": _kind("a whole number", int, fits=_is_whole),
    "boolean": _kind("True or False", bool),
    "date": _kind("a date", str, date, datetime),
    "date-time": _kind("a date-time", str, date, datetime),
    "unix": _kind("a date-time", str, date, datetime, int, Decimal),
}


def _constant(values: frozenset[Any]) -> _Check:
    def find(value: Any) -> _Problems:
        plain = value.value if isinstance(value, Enum) else value
        if plain.__class__ in _ABSENT or any(plain == value and type(plain) is type(value) for value in values):
            return ()
        return (_Problem("", f": {_cut(repr(value))} is not possible; it is always {', '.join(map(repr, values))}"),)

    return _Check(_ABSENT, find)


def _pattern(pattern: str) -> _Check:
    whole = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)  # `$` of Python matches before a line break at the end too
    matches, texts = re.compile(whole).search, set[str]()
    as_text = _KINDS["string"].find

    def find(value: Any) -> _Problems:
        if not isinstance(value, str):
            return as_text(value)
        if matches(value):
            if len(texts) < _PLANS:
                texts.add(value)
            return ()
        close = next((text for text in (value.upper(), value.lower(), value.strip()) if matches(text)), None)
        hint = f"; did you mean {close!r}?" if close else ""
        return (_Problem("", f": {_cut(repr(value))} does not match {pattern}{hint}"),)

    return _Check(_ABSENT, find, texts)


def _enum(enum: Any) -> _Check:
    values = {each.value for each in enum}

    def find(value: Any) -> _Problems:
        plain = value.value if isinstance(value, Enum) else value
        if isinstance(value, enum):
            return ()
        if not isinstance(plain, str):
            return _not_a(f"a string ({enum.__name__})", value)
        if plain in values:
            return ()
        return (_Problem("", f": {not_of_enum(plain, enum)}"),)

    return _Check(_ABSENT | {enum}, find, values)


def not_of_enum(value: str, enum: Any) -> str:
    """Return what is wrong with a text that is none of the values of an enum, what would be right, and how to send it."""
    known = _of_enum(value, (each.value for each in enum))
    return f"{known} ({enum.__name__}({_cut(repr(value))}) sends it nevertheless)"


def _of_enum(value: str, values: Iterable[str]) -> str:
    known = sorted(values)
    return f"{_cut(repr(value))} is not a known value; {_close(value, known, repr) or 'known: ' + ', '.join(known)}"


def _array(item: _Check) -> _Check:
    settled, finders = item.settled, _Finders(item)

    def find(value: Any) -> _Problems:
        return of_list(value) if isinstance(value, (list, tuple)) else _not_a("a list", value)

    def of_list(value: list[Any] | tuple[Any, ...]) -> _Problems:
        if item.plain and settled.issuperset(map(type, value)):
            return ()
        found: _Problems = ()
        for number, each in enumerate(value):
            if (look := finders[each.__class__]) is not None and (problems := look(each)):
                found += tuple(problem._replace(place=f"[{number}]{problem.place}") for problem in problems)
        return found

    return _Check(_ABSENT, find, plain=item.plain, narrow=lambda kind: of_list if kind in (list, tuple) else find)


class _Finders(dict[type, _Find | None]):
    """What finds the problems of the values of a class, by the class."""

    def __init__(self, check: _Check) -> None:
        super().__init__()
        self._check = check

    def __missing__(self, kind: type) -> _Find | None:
        return self.setdefault(kind, self._check.of(kind))


def _objects(models: tuple[Any, ...]) -> _Check:
    (alone, *others), (field, variants) = models, _variants(models)

    def of_variant(value: Mapping[str, Any]) -> _Problems:
        given = value.get(field)
        model = variants.get(given) if given.__class__ is str else None
        if model is None:
            if variants and given.__class__ is str and not _is_marked(field, value):
                return (_Problem(f".{field}", f": {_of_enum(given, variants)}"),)
            model = variant_of(value, models)
            if model is None and variants and field not in value:
                return (_Problem("", f": needs {field}; known: {', '.join(sorted(variants))}"),)
        table = None if model is None else _table_of(model)
        return () if table is None else table.of_dict(value)

    def find(value: Any) -> _Problems:
        if not isinstance(value, Mapping):
            return _not_a(_a_dict_or(models), value)
        finder = narrow(dict)
        return () if finder is None else finder(value)

    def narrow(kind: type) -> _Find | None:
        if kind is dict and others:
            return of_variant
        table = _table_of(alone if kind is dict else kind)
        if kind is dict:
            return None if table is None else table.of_dict
        if hasattr(kind, "additional_properties"):
            if table is not None and not issubclass(kind, models):
                return partial(_of_another, table, models)
            return None if table is None or not table.deep else table.of_model
        return None if hasattr(kind, "to_dict") else find

    return _Check(_ABSENT, find, narrow=narrow)


def _of_another(table: _Table, models: tuple[Any, ...], given: Any) -> _Problems:
    """Return the problems of a model that is a body elsewhere: what it has must be fields of what is sent here."""
    tables = [_table_of(model) for model in models]
    known = {name for each in tables if each is not None for name in each.checks}
    names = [spelled for name, spelled in table.names.items() if getattr(given, name) is not UNSET]
    wrong = [name for name in names if name not in known]
    is_free = any(each is None or each.open for each in tables)
    if wrong and not is_free:
        got = f"the model {table.model.__name__}, which has other fields: {', '.join(wrong)}"
        return (_Problem("", f": expected {_a_dict_or(models)}, got {got}"),)
    return table.of_model(given) if table.deep else ()


def _variants(models: tuple[Any, ...]) -> tuple[str, Mapping[str, Any]]:
    """Return the discriminator of a union and the model of each of its values; none if it does not tell all apart."""
    marks = [getattr(model, "_variant", ("", ())) for model in models]
    (field, _), *others = marks
    takes_others = any(hasattr(model, "_open") for model in models)
    if not field or takes_others or any(other != field for other, _ in others):
        return "", {}
    return field, {value: model for model, (_, values) in zip(models, marks, strict=True) for value in values}


def _a_dict_or(models: tuple[Any, ...]) -> str:
    return f"a dict or the model {models[0].__name__}" if len(models) == 1 else "a dict or a model"


def _is_marked(name: str, given: Iterable[str]) -> bool:
    return any(key == name and key.__class__ is Extra for key in given)


def _union(shapes: tuple[Any, ...]) -> _Check:
    models = tuple(shape for shape in shapes if isinstance(shape, type) and not issubclass(shape, Enum))
    others = [_check_of(shape) for shape in shapes if shape not in models]
    checks = [_objects(models), *others] if models else others

    def find(value: Any) -> _Problems:
        finders = [check.of(value.__class__) for check in checks]
        found = [finder(value) if finder is not None else () for finder in finders]
        if () in found:
            return ()
        wanted = [each.words.partition(": expected ")[2].partition(", got ")[0] for each, *_ in found if not each.place]
        if len(wanted) == len(found) and all(wanted):
            return _not_a(" or ".join(wanted), value)
        # The caller probably meant the alternative that takes values of this class.
        return next(
            problems for problems in found if not problems[0].words.startswith(": expected ") or problems[0].place
        )

    def narrow(kind: type) -> _Find | None:
        is_object = kind is dict or hasattr(kind, "additional_properties")
        return checks[0].of(kind) if models and is_object else find

    return _Check(frozenset().union(*(check.settled for check in checks)), find, narrow=narrow)


__all__ = ["Extra", "check", "check_fields", "extra", "not_of_enum"]
