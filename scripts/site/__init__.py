"""The documentation site: `make docs` builds it into build/docs/html, from docs/, the description and the code.

`assembly` collects the Markdown of all pages in build/docs/pages: the pages that people read in the repository, as they are,
and the reference, which is generated here and is not committed. Zensical turns that folder into the site. `links` then
checks every link of it.
"""
