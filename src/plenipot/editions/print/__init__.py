"""The print kit: everything that a group and its facilitator hold in their hands, one file a form."""
