namespace Yangke.People;

/// <summary>
/// A branch's name for showing beside something one may see anyway. Not filtered by scope, and nothing but the name: lifting the
/// filters of a whole query to read it would lift them from the customers too.
/// </summary>
internal sealed class BranchName
{
    public BranchId Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>A colleague's name for showing beside something one may see anyway; see <see cref="BranchName"/>.</summary>
internal sealed class StaffName
{
    public StaffId Id { get; init; }

    public required string Name { get; init; }
}
