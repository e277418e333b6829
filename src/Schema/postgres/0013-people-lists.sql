-- People: lists of customers by what stands on their files; each question is answered by one index alone.
CREATE INDEX people_profile_values_given ON people_profile_values (field, customer);
CREATE INDEX people_needs_open ON people_needs (customer, area, urgency, owner, due_on, orphan_on) WHERE closed_at IS NULL;
CREATE INDEX people_notes_talks ON people_notes (said_on, customer, level) WHERE kind = 'Chat' AND struck_at IS NULL;
