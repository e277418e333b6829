namespace Yangke.People;

/// <summary>Identity of a source (来源) of the dictionary.</summary>
public readonly record struct SourceId(Guid Value) : IId<SourceId>
{
    public static SourceId Of(Guid value) => new(value);
    public static SourceId New() => new(Kernel.Ids.New());
}

/// <summary>The channels of ACQ-2, which every source belongs to: reports compare these, whatever a house calls its sources.</summary>
public enum Channel { Partner, Channel, Meeting, Promotion, Online, Referral, StaffReferral, HouseGuest, WalkIn }

/// <summary>A source by name in both languages.</summary>
public sealed record SourceNamed(SourceId Id, string Name, string NameEn, Channel Channel);

/// <summary>A way customers come to the house. An ended one stays readable and is named for nobody any more.</summary>
internal sealed class Source : Entity<SourceId>
{
    public Source(SourceId id, string name, string nameEn, Channel channel)
    {
        (Id, Channel) = (id, channel);
        Rename(name, nameEn);
    }

    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>The name as it is compared.</summary>
    public string NameKey { get; private set; } = "";

    public Channel Channel { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    public void Change(string name, string nameEn, Channel channel, DateTime? endedAt)
    {
        Rename(name, nameEn);
        (Channel, EndedAt) = (channel, endedAt);
    }

    private void Rename(string name, string nameEn) => (Name, NameEn, NameKey) = (name.Trim(), nameEn.Trim(), KeyOf(name));
}
