from django.urls import path, register_converter

from newsroom import converters, views

register_converter(converters.SlugConverter, "uslug")
register_converter(converters.YearConverter, "yyyy")
register_converter(converters.MonthConverter, "mm")

app_name = "newsroom"

urlpatterns = [
    path("news/", views.article_list, name="article-list"),
    path("news/<yyyy:year>/<mm:month>/", views.article_archive, name="article-archive"),
    path("news/<uslug:slug>/", views.article_detail, name="article-detail"),
    path("news/<uslug:slug>.txt", views.article_text, name="article-text"),
    path("news/<uslug:slug>.html", views.article_plain, name="article-plain"),
    path("news/<uslug:slug>.vcf", views.article_contacts, name="article-contacts"),
    # Where its text stood first.
    path("news/<uslug:slug>/text/", views.article_text, name="article-text-first"),
    path("files/<uuid:key>/<str:name>", views.document, name="document"),
]
