using Microsoft.Extensions.DependencyInjection;

namespace Yangke.People;

/// <summary>What this folder brings to the stage: its filters, in the order pages show them, and its tables.</summary>
internal static class SegmentShelf
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<SegmentTree>();
        services.AddSingleton<ISegmentFilter, OwnerFilter>();
        services.AddSingleton<ISegmentFilter, BranchFilter>();
        services.AddSingleton<ISegmentFilter, GenderFilter>();
        services.AddSingleton<ISegmentFilter, AgeFilter>();
        services.AddSingleton<ISegmentFilter, BirthdayFilter>();
        services.AddSingleton<ISegmentFilter, RegisteredFilter>();
        services.AddSingleton<ISegmentFilter, ChangedFilter>();
        services.AddSingleton<ISegmentFilter, NameFilter>();
        services.AddSingleton<ISegmentFilter, WorkplaceFilter>();
        services.AddSingleton<ISegmentFilter, PhoneFilter>();
        services.AddSingleton<ISegmentFilter, SharedPhoneFilter>();
        services.AddSingleton<ISegmentFilter, NoteFilter>();
        services.AddSingleton<ISegmentFilter, TagFilter>();
        services.AddSingleton<ISegmentFilter, NeedFilter>();
        services.AddSingleton<ISegmentFilter, TalkFilter>();
        services.AddSingleton<ISegmentFilter, ConsentFilter>();
        services.AddSingleton<ISegmentFilter, RefusedContactFilter>();
        services.AddSingleton<ISegmentFilter, CompletenessFilter>();
        foreach (var field in ProfileFields.All)
        {
            services.AddSingleton<ISegmentFilter>(new ProfileFilter(field));
        }
    }

    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Customer>().Property<int?>(Customer.BirthDay).ValueGeneratedOnAddOrUpdate();
        builder.Entity<Segment>(segment =>
        {
            segment.ToTable("people_segments");
            segment.Property(s => s.Sharing).HasConversion<string>();
        });
        builder.Entity<CustomerExport>().ToTable("people_exports");
    }
}
