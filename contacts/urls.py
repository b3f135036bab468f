from django.urls import path

from contacts import views

app_name = "contacts"

urlpatterns = [
    path("press/", views.press_page, name="press-page"),
    path("press/offices/", views.press_desk_list, name="press-desk-list"),
    path("offices/", views.office_list, name="office-list"),
]
