namespace Yangke.People;

/// <summary>How needs, notes, favours and relations stand in the database.</summary>
internal static class TalkTables
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Need>(need =>
        {
            need.ToTable("people_needs");
            need.Property(n => n.Voice).HasConversion<string>();
            need.Property(n => n.Area).HasConversion<string>();
            need.Property(n => n.Urgency).HasConversion<string>();
            need.Property(n => n.Outcome).HasConversion<string>();
        });
        builder.Entity<Note>(note =>
        {
            note.ToTable("people_notes");
            note.Property(n => n.Kind).HasConversion<string>();
            note.Property(n => n.Level).HasConversion<string>();
            note.Property(n => n.Mood).HasConversion<string>();
        });
        builder.Entity<Favour>(favour =>
        {
            favour.ToTable("people_favours");
            favour.Property(f => f.Kind).HasConversion<string>();
        });
        builder.Entity<LinkOffer>(offer =>
        {
            offer.ToTable("people_link_offers");
            offer.Property(o => o.Kind).HasConversion<string>();
        });
        builder.Entity<Relation>(relation =>
        {
            relation.ToTable("people_relations");
            relation.Property(r => r.Kind).HasConversion<string>();
        });
    }
}
