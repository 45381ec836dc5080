# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Schemas of models for Pydantic (`TypeAdapter`, fields of Pydantic models) and FastAPI (`response_model`).

Imported by Pydantic only. A model is validated by `from_dict` and serialized by `to_dict`.
"""
