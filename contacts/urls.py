from django.urls import path

from contacts import vcf_views, views

app_name = "contacts"

urlpatterns = [
    path("press/", views.press_page, name="press-page"),
    path("press/contacts.vcf", vcf_views.office_cards, name="office-cards"),
    path("press/<int:pk>.vcf", vcf_views.contact_card, name="contact-card"),
    path("press/offices/", views.press_desk_list, name="press-desk-list"),
    path("offices/", views.office_list, name="office-list"),
]
