using System.Collections.Frozen;

namespace Yangke.Kernel;

/// <summary>How far an account sees (ORG-1): own customers, department, branch, region, everything.</summary>
public enum ScopeLevel { Own, Department, Branch, Region, All }

/// <summary>The data scope of an account, resolved to the branches it opens.</summary>
public sealed record Scope(ScopeLevel Level, StaffId Staff, DepartmentId? Department, IReadOnlyList<BranchId> Branches)
{
    /// <summary>The scope of the system itself: everything.</summary>
    public static readonly Scope Everything = new(ScopeLevel.All, default, null, []);

    /// <summary>The scope of nobody: nothing.</summary>
    public static readonly Scope Nothing = new(ScopeLevel.Own, default, null, []);

    public bool SeesAll => Level == ScopeLevel.All;

    /// <summary>Herself, and those who are away now and for whom she stands in: what they own is hers meanwhile.</summary>
    public IReadOnlyList<StaffId> Own { get; init; } = [Staff];

    /// <summary>Whether any of them holds a file beyond owning it (<see cref="FileHolder"/>); mostly nobody does, and nothing is looked up.</summary>
    public bool HoldsFiles { get; init; }
}

/// <summary>Who acts: a member of staff in a session or by a token, the system, or nobody yet.</summary>
public sealed record Actor(
    StaffId Staff, string Name, Guid Session, BranchId Branch, Scope Scope, FrozenSet<string> Permissions)
{
    /// <summary>The house itself: reactions, deliveries, recurring work. It may do everything and is named in the journal as no one.</summary>
    public static readonly Actor System = new(default, "", default, default, Scope.Everything, []);

    /// <summary>Somebody who has not signed in.</summary>
    public static readonly Actor Nobody = new(default, "", default, default, Scope.Nothing, []);

    public bool IsSystem => ReferenceEquals(this, System);

    public bool IsNobody => ReferenceEquals(this, Nobody);

    /// <summary>Whether it acts by a personal token, which security administration refuses.</summary>
    public bool ByToken { get; init; }

    public bool May(string permission) => IsSystem || Permissions.Contains(permission);
}
