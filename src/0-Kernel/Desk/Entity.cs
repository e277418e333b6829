namespace Yangke.Kernel;

/// <summary>A noun with identity. Its version counts the changes; the Desk refuses a save on a version that is gone.</summary>
public abstract class Entity<TId> where TId : struct, IId<TId>
{
    public TId Id { get; protected init; }

    public int Version { get; private set; } = 1;
}

/// <summary>A customer: she belongs to a branch, perhaps a department and an owner, and the data scope goes by that (ORG-1).</summary>
public interface IScoped
{
    CustomerId Id { get; }

    BranchId Branch { get; }

    DepartmentId? Department { get; }

    StaffId? Owner { get; }
}

/// <summary>Something that stays as an empty row when it was erased: it can still be looked at, and nothing can be done with it.</summary>
public interface IErasable
{
    DateTime? ErasedAt { get; }
}

/// <summary>Something on a customer's file: whoever may see her may see it, as far as its information level allows.</summary>
public interface IOfCustomer
{
    CustomerId Customer { get; }
}

/// <summary>Something of a branch that whoever works there, or oversees it, may know of: colleagues, rooms.</summary>
public interface IInBranch
{
    BranchId Branch { get; }
}
