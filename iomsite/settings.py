"""
Settings, in Django's own order. Every value that differs between machines is read
from the environment here and nowhere else; README.md explains each variable.
"""

from contextlib import suppress
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env, validate

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent

# Everything the site writes on its own disk: database, uploads, collected files.
DATA_DIR = Path(env.str("DATA_DIR", str(BASE_DIR / "var")))

DEBUG = env.bool("DEBUG", False)

_key_file = DATA_DIR / "secret_key"
SECRET_KEY = env.str("SECRET_KEY", "") or (
    _key_file.read_text().strip()
    if _key_file.exists()
    # `check --deploy` refuses a key that begins like this.
    else "django-insecure-only-for-a-first-look-and-for-tests"
)

ALLOWED_HOSTS = [
    host.strip()
    for host in env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
]
CSRF_TRUSTED_ORIGINS = [
    origin.strip() for origin in env.list("CSRF_TRUSTED_ORIGINS", [])
]

# Scheme and host of the global site and the admin. Home addresses (canonical links,
# mail) are made from it, never from the Host header of a request.
MAIN_ORIGIN = env.str("MAIN_ORIGIN", "http://127.0.0.1:8000").rstrip("/")

INSTALLED_APPS = [
    "iomsite",
    "iomsite.outbox",
    "contacts",
    "iomsite.publishing",
    "iomsite.images",
    "iomsite.facts",
    "newsroom",
    "pages",
    "simple_history",
    "taggit",
    "js_asset",
    "django_prose_editor",
    "iomsite.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "iomsite.headers.PermissionsPolicyMiddleware",
    # Sets request.at and request.office and takes the office's segment off the path.
    "iomsite.office_sites.OfficeSiteMiddleware",
    "iomsite.office_sites.SiteLanguageMiddleware",
    "iomsite.former_addresses.FormerAddressMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # Tells histories whose request it is; asks for the person once something is saved.
    "simple_history.middleware.HistoryRequestMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "iomsite.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "iomsite.site_context.site",
            ],
        },
    },
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

WSGI_APPLICATION = "iomsite.wsgi.application"

DATABASES = {
    "default": env.dj_db_url(
        "DATABASE_URL",
        f"sqlite:///{DATA_DIR / 'db.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Without IMMEDIATE and WAL, threads that read and then write lock each other out.
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    )

CACHES = {"default": env.dj_cache_url("CACHE_URL", "locmem://")}

SESSION_ENGINE = "iomsite.sessions"

AUTH_USER_MODEL = "contacts.User"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation"
        ".UserAttributeSimilarityValidator"
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Languages of the six kinds of readers, in the order of the language switch.
LANGUAGES = [
    ("ar", "العربية"),
    ("en", "English"),
    ("fr", "Français"),
    ("es", "Español"),
    ("pt", "Português"),
    ("sw", "Kiswahili"),
]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "iomsite" / "locale"]
FORMAT_MODULE_PATH = ["iomsite.formats"]
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# Both begin with "/": Django's relative default would take on the path of the first
# office site that is asked for, for the life of the process.
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# SQLite cannot make its folder, and WhiteNoise complains of one that is not there.
# Who cannot do without it will say so.
with suppress(OSError):
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
# Never served: what was dropped in and is no release yet.
PRIVATE_ROOT = DATA_DIR / "private"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "iomsite.private_files.PrivateStorage"},
    "staticfiles": {
        "BACKEND": env.str(
            "STATIC_STORAGE",
            "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
        )
    },
}

# Who this site belongs to. Names may be given for each language, English is the
# fallback. The logo is a static file.
ORGANISATION = {
    "name": env.json(
        "ORGANISATION_NAME",
        {
            "en": "World Mobility Agency",
            "fr": "Agence mondiale pour la mobilité",
            "es": "Agencia Mundial para la Movilidad",
            "pt": "Agência Mundial para a Mobilidade",
            "ar": "الوكالة العالمية للتنقل",
            "sw": "Shirika la Dunia la Uhamaji",
        },
    ),
    "short_name": env.json(
        "ORGANISATION_SHORT_NAME",
        {"en": "WMA", "fr": "AMM", "es": "AMM", "pt": "AMM"},
    ),
    "accent": env.str("ORGANISATION_ACCENT", "#0b5a8a"),
    "logo": env.str("ORGANISATION_LOGO", "identity/logo.svg"),
    "mailbox": env.str("ORGANISATION_MAILBOX", "press-de@wma.example"),
}

_email = env.dj_email_url("EMAIL_URL", "console://")
if "EMAIL_BACKEND" not in _email:
    raise ImproperlyConfigured(
        "EMAIL_URL has an unknown scheme: write submission://user:password@host "
        "or smtp://user:password@host:465/?ssl=true."
    )
EMAIL_BACKEND = _email["EMAIL_BACKEND"]
EMAIL_HOST = _email["EMAIL_HOST"] or ""
EMAIL_PORT = _email["EMAIL_PORT"] or 25
EMAIL_HOST_USER = _email["EMAIL_HOST_USER"] or ""
EMAIL_HOST_PASSWORD = _email["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS = _email["EMAIL_USE_TLS"]
EMAIL_USE_SSL = _email["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "newsroom@wma.example")

# How often each process of the embedded server does what is due. 0: never, as a timer
# calls `manage.py tick`.
TICK_SECONDS = env.int("TICK_SECONDS", 10, validate=validate.Range(min=0))

# The largest admin form is an article with all its rows; the largest file a picture.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o644

TAGGIT_CASE_INSENSITIVE = True

# Reasons for a change, of any length.
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True

# What HTTPS brings hangs on a variable of its own: tests run with DEBUG off, too.
HTTPS = env.bool("HTTPS", False)
SECURE_SSL_REDIRECT = HTTPS
# A balancer asks the node itself, without TLS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
if env.bool("BEHIND_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True

# No nonce on public pages: it would make every answer differ and kill 304s.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Strangers' wrong Host headers and addresses are no news.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "django.request": {"level": "ERROR"},
    },
}
