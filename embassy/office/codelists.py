"""Codelists of IATI 2.03 (iatistandard.org, CC BY 4.0), with names for editors. Codes are as IATI has them."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# "No spaces; and none of / & | ?" (IATI 2.03, iati-identifier), so that it can stand in an address.
iati_identifier = RegexValidator(
    r"^[^\s/&|?]+\Z", _("An identifier has no spaces and none of the characters / & | and ?.")
)


class OrganisationType(models.TextChoices):
    """IATI codelist OrganisationType (IATI 2.03)."""

    GOVERNMENT = "10", _("Government")
    LOCAL_GOVERNMENT = "11", _("Local government")
    PUBLIC_SECTOR = "15", _("Other public sector")
    INTERNATIONAL_NGO = "21", _("International NGO")
    NATIONAL_NGO = "22", _("National NGO")
    REGIONAL_NGO = "23", _("Regional NGO")
    PARTNER_COUNTRY_NGO = "24", _("NGO from the partner country")
    PUBLIC_PRIVATE = "30", _("Public-private partnership")
    MULTILATERAL = "40", _("Multilateral organisation")
    FOUNDATION = "60", _("Foundation")
    PRIVATE_SECTOR = "70", _("Private sector")
    ACADEMIC = "80", _("Academic, training and research")
    OTHER = "90", _("Other")


class CollaborationType(models.TextChoices):
    BILATERAL = "1", _("Bilateral")
    MULTILATERAL_INFLOWS = "2", _("Multilateral (inflows)")
    CORE_TO_NGOS = "3", _("Bilateral: core contributions to NGOs and other private bodies")
    MULTILATERAL_OUTFLOWS = "4", _("Multilateral (outflows)")
    PRIVATE_OUTFLOWS = "6", _("Outflows of the private sector")
    NGO_ACTIVITIES = "7", _("Bilateral: activities of NGOs paid from core contributions, reported afterwards")
    TRIANGULAR = "8", _("Bilateral: triangular cooperation")


class FlowType(models.TextChoices):
    ODA = "10", _("Official development assistance (ODA)")
    OOF = "21", _("Other official flows, without export credits")
    EXPORT_CREDITS = "22", _("Officially supported export credits")
    PRIVATE = "30", _("Private development finance")
    FOREIGN_INVESTMENT = "36", _("Private foreign direct investment")
    PRIVATE_MARKET = "37", _("Other private flows at market terms")
    NON_FLOW = "40", _("Not a flow")
    OTHER = "50", _("Other flows")


class AidType(models.TextChoices):
    A01 = "A01", _("General budget support")
    A02 = "A02", _("Sector budget support")
    B01 = "B01", _("Core support to NGOs, other private bodies and research institutes")
    B02 = "B02", _("Core contributions to multilateral institutions and global funds")
    B021 = "B021", _("Core contributions to multilateral institutions")
    B022 = "B022", _("Core contributions to global funds")
    B03 = "B03", _("Contributions to specific programmes and funds managed by implementing partners")
    B031 = "B031", _("Contributions to funds of several donors and several organisations")
    B032 = "B032", _("Contributions to funds of several donors and one organisation")
    B033 = "B033", _("Contributions to funds of one donor, or earmarked for a theme or a place")
    B04 = "B04", _("Basket funds and pooled funding")
    C01 = "C01", _("Projects")
    D01 = "D01", _("Personnel from the donor country")
    D02 = "D02", _("Other technical assistance")
    E01 = "E01", _("Scholarships and training in the donor country")
    E02 = "E02", _("Imputed costs of students")
    F01 = "F01", _("Debt relief")
    G01 = "G01", _("Administrative costs not included elsewhere")
    H01 = "H01", _("Development awareness")
    H02 = "H02", _("Refugees and asylum seekers in donor countries")
    H03 = "H03", _("Asylum seekers who are accepted in the end")
    H04 = "H04", _("Asylum seekers who are rejected in the end")
    H05 = "H05", _("Recognised refugees")
    H06 = "H06", _("Refugees and asylum seekers in other provider countries")


class FinanceType(models.TextChoices):
    """Those that a programme can have; the list's statistics, bonds and kinds of debt relief are left out."""

    GRANT = "110", _("Standard grant")
    INTEREST_SUBSIDY = "210", _("Interest subsidy")
    CAPITAL_ON_DEPOSIT = "310", _("Capital subscription on deposit basis")
    CAPITAL_ON_ENCASHMENT = "311", _("Capital subscription on encashment basis")
    LOAN = "421", _("Standard loan")
    REIMBURSABLE_GRANT = "422", _("Reimbursable grant")
    EQUITY = "510", _("Common equity")
    GUARANTEE = "1100", _("Guarantees and insurance")


class TiedStatus(models.TextChoices):
    PARTIALLY_TIED = "3", pgettext_lazy("aid", "Partially tied")
    TIED = "4", pgettext_lazy("aid", "Tied")
    UNTIED = "5", pgettext_lazy("aid", "Untied")
