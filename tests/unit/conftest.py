"""Settings of the tests of laws: a slow machine does not make a law false."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
