from django.urls import path

from contacts import views

app_name = "contacts"

urlpatterns = [
    path("press/", views.press_page, name="press-page"),
    path("offices/", views.office_list, name="office-list"),
]
