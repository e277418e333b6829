-- People: lists of customers by what stands on their files. Each question is answered customer by customer by one index alone, so
-- what makes an index partial stands in it too.
CREATE INDEX people_needs_open ON people_needs (customer, area, urgency, owner, due_on, orphan_on, closed_at) WHERE closed_at IS NULL;
CREATE INDEX people_notes_talks ON people_notes (customer, said_on, level, kind, struck_at) WHERE kind = 'Chat' AND struck_at IS NULL;
CREATE INDEX people_consents_given ON people_consents (customer, purpose, withdrawn_at) WHERE withdrawn_at IS NULL;
CREATE INDEX people_contact_refusals_said ON people_contact_refusals (customer, channel, purpose, ended_at) WHERE ended_at IS NULL;
