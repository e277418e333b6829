using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Yangke.People;

/// <summary>Stage People: organisation, staff, sign-in; customers, search, timeline.</summary>
public sealed class PeopleStage : IStage
{
    public string Slug => "people";

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<Passwords>();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<ICustomerPart, CustomerFilePart>();
        services.AddSingleton<ICustomerPart, AttachmentPart>();
        FileTables.Register(services);
        services.AddSingleton<ICustomerPart, NeedsPart>();
        services.AddSingleton<ICustomerPart, NotesPart>();
        services.AddSingleton<ICustomerPart, RelationsPart>();
        ConsentTables.Register(services);
        services.AddSingleton<ICustomerPart, IdentityPart>();
        SegmentShelf.Register(services);
    }

    public void Map(ModelBuilder builder)
    {
        builder.Entity<House>().ToTable("people_house").HasKey(h => h.One);
        builder.Entity<Branch>().ToTable("people_branches");
        builder.Entity<Department>().ToTable("people_departments");
        builder.Entity<Position>(position =>
        {
            position.ToTable("people_positions");
            position.Property(p => p.Permissions).HasConversion(
                codes => JsonSerializer.Serialize(codes, Catalogue.Json),
                text => Position.Known(JsonSerializer.Deserialize<string[]>(text, Catalogue.Json)!));
        });
        builder.Entity<Staff>(staff =>
        {
            staff.ToTable("people_staff");
            staff.Property(s => s.Scope).HasConversion<string>();
        });
        builder.Entity<Absence>().ToTable("people_absences");
        builder.Entity<Session>().ToTable("people_sessions");
        builder.Entity<SecondFactor>(factor =>
        {
            factor.ToTable("people_second_factors");
            factor.Property(f => f.RecoveryCodes).HasConversion(
                hashes => JsonSerializer.Serialize(hashes, Catalogue.Json),
                text => JsonSerializer.Deserialize<string[]>(text, Catalogue.Json)!);
        });
        builder.Entity<Token>().ToTable("people_tokens");
        SegmentShelf.Map(builder);
        builder.Entity<Customer>(customer =>
        {
            customer.ToTable("people_customers");
            customer.Property(c => c.Seq).ValueGeneratedOnAdd();
            customer.Property(c => c.Gender).HasConversion<string>();
        });
        builder.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("people_attachments");
            attachment.Property(a => a.Level).HasConversion<string>();
        });
        builder.Entity<IdentityDocument>(identity =>
        {
            identity.ToTable(IdentityPart.Table);
            identity.Property(i => i.Kind).HasConversion<string>();
        });
        FileTables.Map(builder);
        builder.Entity<RetentionRule>().ToTable("people_retention_rules").HasKey(r => r.Code);
        builder.Entity<RetentionRun>().ToTable("people_retention_runs");
        builder.Entity<RetentionLine>().ToTable("people_retention_lines").HasKey(l => new { l.Run, l.Rule });
        TalkTables.Map(builder);
        ConsentTables.Map(builder);
    }
}
