"""The page types of this room."""

from embassy.home.models.emergency import EmergencyNumber, EmergencyPage
from embassy.home.models.home import FeaturedCountry, HomeLink, HomePage
from embassy.home.models.signposts import ServicesPage, SignpostPage
from embassy.home.models.text import StandardPage

__all__ = [
    "EmergencyNumber",
    "EmergencyPage",
    "FeaturedCountry",
    "HomeLink",
    "HomePage",
    "ServicesPage",
    "SignpostPage",
    "StandardPage",
]
