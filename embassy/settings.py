"""Production is the default; DEMO and DEBUG relax it. docs/operators.md lists every variable."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / os.environ.get("VAR_DIR", "var")
LOCAL_DIR = VAR_DIR / "local"  # what each machine keeps for itself: the help in an emergency, searches not yet counted


def is_on(variable: str, default: bool = False) -> bool:
    """Whether an environment variable is set to something else than nothing, 0, no or false."""
    return os.environ.get(variable, "1" if default else "").lower() not in {"", "0", "no", "false"}


def secret(variable: str) -> str:
    """The value of an environment variable, or the content of the file that VARIABLE_FILE names; "" without either.

    Raises ImproperlyConfigured, without the value, when both are set or there is nothing in the file.
    """
    path = os.environ.get(f"{variable}_FILE")
    if not path:
        return os.environ.get(variable, "")
    if os.environ.get(variable):
        raise ImproperlyConfigured(f"{variable} and {variable}_FILE are both set; one is enough.")
    try:
        value = Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(f"The file of {variable}_FILE cannot be read: {path}") from error
    if not value:
        raise ImproperlyConfigured(f"The file of {variable}_FILE is empty: {path}")
    return value


DEBUG = is_on("DEBUG")
DEMO = is_on("DEMO")
PRODUCTION = not (DEBUG or DEMO)
SERVE_MEDIA = not PRODUCTION

missing = [name for name in ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS") if not secret(name)]
if PRODUCTION and missing:
    raise ImproperlyConfigured(
        f"Production needs {', '.join(missing)} in the environment. For a trial on this machine: make demo."
    )


def local_secret_key() -> str:
    """The demo's own key, made once and kept in var/, so that sessions outlive a restart."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        # Whole from the first moment, and one for all who start at once.
        own = VAR_DIR / f"secret_key.{os.getpid()}"
        own.touch(mode=0o600)
        own.write_text(secrets.token_urlsafe(50))
        with suppress(FileExistsError):
            path.hardlink_to(own)
        own.unlink()
    return path.read_text()


SECRET_KEY = secret("SECRET_KEY") or local_secret_key()
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

# --- What the site is made of

INSTALLED_APPS = [
    "modeltranslation",  # first: it wraps the models of all the others
    # From the bottom up: modeltranslation wants a base page before the types that inherit from it.
    "embassy.bilingual",
    "embassy.conflicts",
    "embassy.users",
    "embassy.images",
    "embassy.pages",
    "embassy.office",
    "embassy.search",
    "cooperation",
    "embassy.home",
    "embassy.recurring",
    "embassy.kept",
    "embassy.formats",
    "embassy.backup",
    "embassy.desk",
    "embassy.policy",
    "embassy.login",  # before wagtail.admin and allauth, whose templates it replaces
    "embassy.worker",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.sites",
    "embassy.login.apps.UsersConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",  # for allauth's list of sessions
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "embassy.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "embassy.middleware.FreshnessMiddleware",
    "embassy.middleware.LanguageOfAddressMiddleware",
    "embassy.middleware.ContentSecurityPolicyMiddleware",
    "embassy.middleware.RefusalMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "embassy.login.middleware.IdleMiddleware",
    "embassy.login.middleware.AccessMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "embassy.pages.middleware.RefusedChangeMiddleware",
    "embassy.pages.redirects.RedirectMiddleware",
]

ROOT_URLCONF = "embassy.urls"
WSGI_APPLICATION = "embassy.wsgi.application"
FORM_RENDERER = "embassy.widgets.PlainWidgets"
CSRF_FAILURE_VIEW = "embassy.errors.csrf_failure"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "embassy.office.context_processors.office",
            ],
        },
    },
]

# --- Database: the one named by DATABASE_URL, else the embedded server

if database_url := secret("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(database_url, engine="embassy.connections")}
else:
    DATABASES = {"default": {"ENGINE": "embassy.postgres", "NAME": "postgres", "HOST": str(VAR_DIR / "postgres")}}
    INSTALLED_APPS.append("embassy.postgres")  # its command stop_postgres
DATABASES["default"] |= {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
# PostgreSQL's own figure is that of disks that turn; from memory, an index costs no more than the table.
options = DATABASES["default"].setdefault("OPTIONS", {})
options["options"] = f"-c random_page_cost=1.1 {options.get('options', '')}"  # the address comes later and wins
options.setdefault("connect_timeout", int(os.environ.get("CONNECT_TIMEOUT", "5")))  # seconds
# For what answers requests (embassy.wsgi), not for commands.
STATEMENT_TIMEOUT = int(os.environ.get("STATEMENT_TIMEOUT", "30"))  # seconds
WEB_TIMEOUTS = (
    f"-c lock_timeout={os.environ.get('LOCK_TIMEOUT', '10')}s "
    f"-c statement_timeout={STATEMENT_TIMEOUT}s "
    "-c client_connection_check_interval=2s"  # the query of a request that has ended ends as well
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHE_URL = secret("CACHE_URL")
if CACHE_URL and not CACHE_URL.startswith(("redis://", "rediss://", "unix://")):
    raise ImproperlyConfigured("CACHE_URL begins with redis://, rediss:// or unix://.")
CACHES = {
    "default": {
        "BACKEND": "embassy.cache.SharedCache",
        "LOCATION": CACHE_URL,
        "OPTIONS": {"socket_connect_timeout": 0.3, "socket_timeout": 0.5},  # seconds
    }
    if CACHE_URL
    # Shared by the workers of one machine.
    else {"BACKEND": "embassy.cache.FileCache", "LOCATION": VAR_DIR / "cache"},
    # Counted atomically and not forgotten; the table is made by a migration of embassy.login.
    "attempts": {
        "BACKEND": "embassy.login.attempts.AttemptsCache",
        "LOCATION": "login_attempts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}

# --- Languages: the first is required and the one that visitors fall back on

LANGUAGES = [("nl", "Nederlands"), ("es", "Español")]
LANGUAGE_CODE = LANGUAGES[0][0]
TERRITORIES = {"nl": "BE", "es": "PE"}  # whose Dutch and whose Spanish, for Open Graph
PASSAGE_LANGUAGES = ["de", "en", "fr"]  # in which a single passage or a name may be, besides those above
MODELTRANSLATION_DEFAULT_LANGUAGE = LANGUAGE_CODE
MODELTRANSLATION_FALLBACK_LANGUAGES = tuple(code for code, name in LANGUAGES)
MODELTRANSLATION_CUSTOM_FIELDS = ("RichTextField",)
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "embassy" / "package_locale"]  # the second: what packages say worse
FORMAT_MODULE_PATH = "embassy.formats"
# True would write years and ids as 2.019; quantities ask for their separators with floatformat:"g".
USE_THOUSAND_SEPARATOR = False
USE_TZ = True
TIME_ZONE = "America/Lima"

# --- Files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_POLICY = "default-src 'none'; sandbox"  # in production deploy/nginx/media-headers.conf says the same
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT", VAR_DIR / "media"))
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
STORAGES = {
    "default": {"BACKEND": "embassy.images.storage.TransactionStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage" if DEBUG else "embassy.assets.Storage"
    },
}
if os.environ.get("S3_BUCKET"):
    STORAGES["default"] = {
        "BACKEND": "embassy.images.bucket.BucketStorage",
        "OPTIONS": {
            "bucket_name": os.environ["S3_BUCKET"],
            "endpoint_url": os.environ.get("S3_ENDPOINT"),
            "region_name": os.environ.get("S3_REGION"),
            "access_key": secret("S3_ACCESS_KEY") or None,
            "secret_key": secret("S3_SECRET_KEY") or None,
            "signature_version": "s3v4",
            "addressing_style": "path",
            "file_overwrite": False,
        },
    }
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_ROOT = BASE_DIR / "static" / "root"  # what browsers ask for by fixed addresses: /favicon.ico
WHITENOISE_MAX_AGE = 86_400  # seconds, of those; the others have a hash in their names and may be kept for ever
BACKUP_PUBLIC_KEY = os.environ.get("BACKUP_PUBLIC_KEY")  # of age; backups are encrypted where it is set

# --- Safety

SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
if PRODUCTION:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CSRF_TRUSTED_ORIGINS = [
        f"https://{host.replace('.', '*.', 1) if host[0] == '.' else host}" for host in ALLOWED_HOSTS
    ]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Log: everything to standard error, an error of 500 with the id that its page shows; errors to Sentry as well

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"error_id": {"()": "embassy.log.ErrorIdFilter"}},
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(error_id)s%(message)s"},
        "json": {"()": "embassy.log.JsonFormatter"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "json" if is_on("LOG_JSON") else "line",
            "filters": ["error_id"],
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "propagate": True, "level": "WARNING"},
        "embassy.kept.refreshing": {"level": "INFO"},
    },
}
if sentry_dsn := secret("SENTRY_DSN"):
    from embassy.sentry import start  # here, so that nothing of it is loaded where it is off

    start(sentry_dsn)

# --- E-mail: through the mail server of this machine; outside production, where there is none, into files

EMAIL_BACKEND = "embassy.mail.AfterTheCommit" if PRODUCTION else "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM") or f"noreply@{ALLOWED_HOSTS[0].lstrip('.')}"

# --- Login: django-allauth. docs/operators.md says what each limit means.

AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]  # alone: one hash for each password
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_ADAPTER = "embassy.login.adapters.AccountAdapter"
ACCOUNT_FORMS = {"reset_password": "embassy.login.forms.ResetPasswordForm"}
# Django's own: allauth's would keep each address that an account ever had, and send to all of them.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # else strangers send our e-mails to whomever they want
ACCOUNT_LOGIN_METHODS = {"username"}  # by e-mail as well, an account would have two counters and cost two hashes
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # addresses are typed by administrators
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    "login": "100/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "change_password": "5/5m/user,20/d/user",
    "reauthenticate": "5/5m/user,20/d/user",
    "reset_password": "20/m/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
}
MFA_FORMS = {
    "add_webauthn": "embassy.login.forms.NewPasskeyForm",
    "edit_webauthn": "embassy.login.forms.RenamedPasskeyForm",
    "authenticate_webauthn": "embassy.login.forms.SecondPasskeyForm",
    "reauthenticate_webauthn": "embassy.login.forms.ReauthenticationPasskeyForm",
    "login_webauthn": "embassy.login.forms.PasskeyForm",
}
MFA_RATE_LIMITS = {"webauthn_login": "100/m/ip", "passkey_failed": "5/m/ip"}
MFA_ADAPTER = "embassy.login.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # no address is verified here, and none needs to be
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
REQUIRE_SECOND_FACTOR = is_on("REQUIRE_SECOND_FACTOR", PRODUCTION)
SOCIALACCOUNT_ADAPTER = "embassy.login.provider.ProviderAdapter"
OIDC_ISSUER = os.environ.get("OIDC_ISSUER")
# The provider's names of groups and ours: theirs=Editors,others=Moderators
OIDC_GROUPS = dict(pair.split("=", 1) for pair in os.environ.get("OIDC_GROUPS", "").split(",") if pair)
# Whose password alone is still taken where all others come through the provider; empty: everybody's.
LOCAL_PASSWORDS = list(filter(None, os.environ.get("LOCAL_PASSWORDS", "").split(",")))
if OIDC_ISSUER:
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "SCOPE": os.environ.get("OIDC_SCOPE", "openid profile email").split(),
            "APPS": [
                {
                    "provider_id": "ministry",
                    "name": os.environ.get("OIDC_NAME", "OpenID Connect"),
                    "client_id": os.environ["OIDC_CLIENT_ID"],
                    "secret": secret("OIDC_CLIENT_SECRET"),
                    "settings": {"server_url": OIDC_ISSUER},
                }
            ],
        }
    }
USERSESSIONS_TRACK_ACTIVITY = True  # shown in the list of sessions; written by embassy.login.middleware
ALLAUTH_TRUSTED_PROXY_COUNT = int(PRODUCTION)  # nginx, which says the visitor's address
SESSION_COOKIE_AGE = 60 * int(os.environ.get("IDLE_MINUTES", "120"))  # seconds since the last action

# --- Wagtail

WAGTAIL_PAGE_MODEL = "pages.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "images.CustomImage"
WAGTAIL_SITE_NAME = _("Embassy of Belgium in Lima")
WAGTAILADMIN_BASE_URL = os.environ.get("BASE_URL") or (
    f"https://{ALLOWED_HOSTS[0].lstrip('.')}" if PRODUCTION else f"http://localhost:{os.environ.get('PORT', '8000')}"
)
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "embassy.pages.rich_text_area.RichTextArea"}}
WAGTAIL_I18N_ENABLED = False  # one page holds both languages
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILREDIRECTS_AUTO_CREATE = False  # Wagtail's handler knows one language; BasePage makes them for all
WAGTAIL_FRONTEND_LOGIN_URL = WAGTAILADMIN_LOGIN_URL = LOGIN_URL
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False  # allauth's pages change and reset passwords
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False  # the address leads to a new password: administrators change it
WAGTAILUSERS_PASSWORD_ENABLED = False  # who is invited chooses a password
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a country with thirty figures sends a thousand
WAGTAILIMAGES_IMAGE_FORM_BASE = "embassy.images.forms.ImageForm"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 30_000_000  # a telephone's picture, not a decompression bomb
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "embassy.images.forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 200 * 1024 * 1024  # a film; nginx's client_max_body_size allows a little more
WAGTAILDOCS_EXTENSIONS = ["pdf", "webm", "mp4", "vtt"]
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}  # no limit of attempts guards it
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
