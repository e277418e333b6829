namespace Yangke.People;

/// <summary>Identity of an export.</summary>
public readonly record struct ExportId(Guid Value) : IId<ExportId>
{
    public static ExportId Of(Guid value) => new(value);
    public static ExportId New() => new(Kernel.Ids.New());
}

/// <summary>The columns an export may have.</summary>
public enum ExportColumn { Name, MemberNumber, Gender, Birthday, Age, Phone, Workplace, Branch, Owner, Registered, Changed }

/// <summary>An export that was journalled and may be fetched by whoever made it, for a quarter of an hour.</summary>
internal sealed class CustomerExport : Entity<ExportId>
{
    public const int RowLimit = 100_000;
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public CustomerExport(ExportId id, StaffId staff, string definition, string columns, bool fullPhone, int count, DateTime madeAt)
    {
        (Id, Staff, Definition, Columns, FullPhone, Count, MadeAt) = (id, staff, definition, columns, fullPhone, count, madeAt);
    }

    public StaffId Staff { get; private set; }

    public string Definition { get; private set; }

    /// <summary>By name, with blanks between.</summary>
    public string Columns { get; private set; }

    public bool FullPhone { get; private set; }

    public int Count { get; private set; }

    public DateTime MadeAt { get; private set; }

    public IReadOnlyList<ExportColumn> Chosen => [.. Columns.Split(' ').Select(Enum.Parse<ExportColumn>)];
}
