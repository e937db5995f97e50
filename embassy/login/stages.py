"""The steps of a login after the password."""

from allauth.mfa.stages import AuthenticateStage


class CodeStage(AuthenticateStage):
    """Asks for the second factor; where it was removed meanwhile, the login begins anew. allauth's would never end."""

    def is_resumable(self, request):
        return self._should_handle(request)
