from .article import ArticleAdmin
from .vocabulary import BoilerplateAdmin, DocumentAdmin, TopicAdmin

__all__ = ["ArticleAdmin", "BoilerplateAdmin", "DocumentAdmin", "TopicAdmin"]
