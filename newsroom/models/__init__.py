from .article import Article, ArticleQuerySet
from .boilerplate import Boilerplate
from .document import Document
from .intake import Intake
from .kinds import Kind
from .original import OriginalFile
from .relations import (
    ArticleContact,
    ArticleFile,
    ArticleImage,
    ArticleOffice,
    FormerArticleAddress,
)
from .source import ImportedSource
from .topic import TaggedArticle, Topic

__all__ = [
    "Article",
    "ArticleContact",
    "ArticleFile",
    "ArticleImage",
    "ArticleOffice",
    "ArticleQuerySet",
    "Boilerplate",
    "Document",
    "FormerArticleAddress",
    "ImportedSource",
    "Intake",
    "Kind",
    "OriginalFile",
    "TaggedArticle",
    "Topic",
]
