using Microsoft.Extensions.DependencyInjection;

namespace Yangke.People;

/// <summary>The tables of what a file says of her: profile, tags, source, owners.</summary>
internal static class FileTables
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ICustomerPart, ProfilePart>();
        services.AddSingleton<ICustomerPart, TagsPart>();
        services.AddSingleton<ICustomerPart, TouchesPart>();
        services.AddSingleton<ICustomerPart, OwnershipsPart>();
    }

    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Profile>().ToTable("people_profiles").HasKey(p => p.Customer);
        builder.Entity<ProfileValue>().ToTable("people_profile_values").HasKey(v => new { v.Customer, v.Field });
        builder.Entity<Tag>(tag =>
        {
            tag.ToTable("people_tags");
            tag.Property(t => t.Color).HasConversion<string>();
        });
        builder.Entity<CustomerTag>().ToTable("people_customer_tags").HasKey(t => new { t.Customer, t.Tag });
        builder.Entity<Source>(source =>
        {
            source.ToTable("people_sources");
            source.Property(s => s.Channel).HasConversion<string>();
        });
        builder.Entity<Touch>().ToTable("people_touches");
        builder.Entity<Ownership>(ownership =>
        {
            ownership.ToTable("people_owners");
            ownership.Property(o => o.Role).HasConversion<string>();
        });
    }
}
