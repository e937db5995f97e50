from cooperation.models.activities import RelatedActivity
from cooperation.models.calls import Call
from cooperation.models.checks import IatiCheck
from cooperation.models.countries import CooperationPage, CooperationPublication, CountryPage, Milestone
from cooperation.models.figures import Figure
from cooperation.models.money import MoneyLine
from cooperation.models.partners import PartnerPage, Partnership
from cooperation.models.programmes import ProgrammeOrganisation, ProgrammePage, ProgrammeSector
from cooperation.models.reference import Organisation, Publication, Region, Sector
from cooperation.models.sources import Sourced
from cooperation.models.uploads import ImportedProgramme, SpreadsheetUpload
