from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("office", "0007_move_the_embassy_to_an_office")]

    operations = [
        migrations.RemoveConstraint(
            model_name="embassysettings",
            name="coordinates_come_in_pairs",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="address",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="address_es",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="address_nl",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="closing_days",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="latitude",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="longitude",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="opening_hours",
        ),
        migrations.RemoveField(
            model_name="embassysettings",
            name="telephone",
        ),
    ]
