using Microsoft.Extensions.DependencyInjection;

namespace Yangke.People;

/// <summary>Where consents, wishes, holds and guardians are kept.</summary>
internal static class ConsentTables
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ICustomerPart, ConsentsPart>();
        services.AddSingleton<ICustomerPart, ContactingPart>();
        services.AddSingleton<ICustomerPart, HoldsPart>();
        services.AddSingleton<ICustomerPart, GuardiansPart>();
    }

    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Wording>(wording =>
        {
            wording.ToTable("people_wordings");
            wording.Property(w => w.Purpose).HasConversion<string>();
        });
        builder.Entity<Consent>(consent =>
        {
            consent.ToTable("people_consents");
            consent.Property(c => c.Purpose).HasConversion<string>();
            consent.Property(c => c.How).HasConversion<string>();
            consent.Property(c => c.WithdrawnHow).HasConversion<string>();
        });
        builder.Entity<ContactRefusal>(refusal =>
        {
            refusal.ToTable("people_contact_refusals");
            refusal.Property(r => r.Channel).HasConversion<string>();
            refusal.Property(r => r.Purpose).HasConversion<string>();
            refusal.Property(r => r.How).HasConversion<string>();
        });
        builder.Entity<Discretion>().ToTable("people_discretions");
        builder.Entity<PhoneHolder>().ToTable("people_phone_holders");
        builder.Entity<Hold>(hold =>
        {
            hold.ToTable("people_holds");
            hold.Property(h => h.Kind).HasConversion<string>();
        });
        builder.Entity<Guardian>(guardian =>
        {
            guardian.ToTable("people_guardians");
            guardian.Property(g => g.Relation).HasConversion<string>();
            guardian.Property(g => g.Document).HasConversion<string>();
        });
    }
}
