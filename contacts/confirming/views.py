"""
The page behind the link of a question. Opening it changes nothing, as the scanners of
mail servers open every link; an answer is posted, and the token says whose it is.
"""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from iomsite.headers import private

from . import answers
from .answers import State
from .forms import LastDayForm, WishForm
from .links import last_day, read
from .words import lines_of

STATUS = {State.GONE: 410, State.EXPIRED: 410}


@private
# No cookie is needed, or set: the token is the secret that a stranger's form lacks.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request, token):
    link = read(token)
    if link is None:
        return render(request, "contacts/confirming/unknown.html", status=404)
    request.language = link.language
    with override(link.language):
        response = _answer(request, link)
    response["Content-Language"] = link.language
    return response


def _answer(request, link):
    confirmation = answers.find(link)
    contact = confirmation and confirmation.contact
    state = answers.state_of(confirmation, link, request.at)
    context = {"state": state, "confirmation": confirmation, "contact": contact}
    if state == State.OPEN:
        said = request.POST.get("answer")
        wish = WishForm(request.POST if said == "change" else None, label_suffix="")
        leave = LastDayForm(
            request.POST if said == "left" else None,
            label_suffix="",
            contact=contact,
            today=answers.day_for(contact, request.at),
        )
        if _take_in(said, link, wish, leave, request.at):
            # Reading it again sends nothing twice.
            return HttpResponseRedirect(request.path)
        context |= {
            "lines": lines_of(contact),
            "until": last_day(confirmation.asked_on),
            "wish_form": wish,
            "leave_form": leave,
        }
    status = STATUS.get(state, 200)
    return render(request, "contacts/confirming/page.html", context, status=status)


def _take_in(said, link, wish, leave, at):
    """Do what an answer asks for; return whether it was one."""
    match said:
        case "right":
            answers.say_right(link, at)
        case "change" if wish.is_valid():
            answers.wish_change(link, wish.cleaned_data["wish"], at)
        case "left" if leave.is_valid():
            answers.say_left(link, leave.cleaned_data["last_day"], at)
        case _:
            return False
    return True
