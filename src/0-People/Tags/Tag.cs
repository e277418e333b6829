namespace Yangke.People;

/// <summary>Identity of a tag (标签).</summary>
public readonly record struct TagId(Guid Value) : IId<TagId>
{
    public static TagId Of(Guid value) => new(value);
    public static TagId New() => new(Kernel.Ids.New());
}

/// <summary>The colours a tag can have; each is a token of the look, light and dark.</summary>
public enum TagColor { Plain, Pine, Gold, Amber, Red }

/// <summary>A tag as it is shown.</summary>
public sealed record TagNamed(TagId Id, string Name, TagColor Color);

/// <summary>A word of the house for customers. An ended one stays readable where it is, and is put on nobody any more.</summary>
internal sealed class Tag : Entity<TagId>
{
    public Tag(TagId id, string name, TagColor color)
    {
        (Id, Color) = (id, color);
        Rename(name);
    }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared: "vip" and "VIP " are one.</summary>
    public string NameKey { get; private set; } = "";

    public TagColor Color { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    public void Change(string name, TagColor color, DateTime? endedAt)
    {
        Rename(name);
        (Color, EndedAt) = (color, endedAt);
    }

    private void Rename(string name) => (Name, NameKey) = (name.Trim(), KeyOf(name));
}

/// <summary>A tag put on a customer.</summary>
internal sealed class CustomerTag(CustomerId customer, TagId tag, DateTime putAt, StaffId? putBy) : IOfCustomer
{
    public CustomerId Customer { get; private set; } = customer;

    public TagId Tag { get; private set; } = tag;

    public DateTime PutAt { get; private set; } = putAt;

    public StaffId? PutBy { get; private set; } = putBy;

    /// <summary>The tags on a customer, by name.</summary>
    public static async Task<IReadOnlyList<TagNamed>> On(CustomerId customer, Act act) => await (
        from put in act.Db.Set<CustomerTag>()
        join tag in act.Db.Set<Tag>() on put.Tag equals tag.Id
        where put.Customer == customer
        orderby tag.Name
        select new TagNamed(tag.Id, tag.Name, tag.Color)).ToListAsync();
}
