from django.db import migrations


class Migration(migrations.Migration):
    """The runs of the recurring jobs belong to embassy.recurring, with their table."""

    dependencies = [("desk", "0001_initial"), ("recurring", "0001_initial")]

    operations = [migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("JobRun")])]
