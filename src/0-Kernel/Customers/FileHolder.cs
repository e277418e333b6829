using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>
/// Somebody who holds a customer's file for a cause that will end, though she is not hers: she sees her until then (ORG-1). The data
/// scope reads it; a stage says who holds a file for a cause of its own.
/// </summary>
public sealed class FileHolder
{
    public CustomerId Customer { get; init; }

    public StaffId Staff { get; init; }

    public required string Cause { get; init; }

    /// <summary>Who holds her file, whatever for.</summary>
    public static async Task<IReadOnlyList<StaffId>> Of(ClinicDb db, CustomerId customer) =>
        await db.Set<FileHolder>().Where(h => h.Customer == customer).Select(h => h.Staff).Distinct().ToListAsync();

    /// <summary>From now on these and nobody else hold her file for this cause; answers whether that is new.</summary>
    public static async Task<bool> Set(ClinicDb db, CustomerId customer, string cause, IReadOnlyCollection<StaffId> staff)
    {
        var before = await db.Set<FileHolder>().AsTracking().Where(h => h.Customer == customer && h.Cause == cause).ToListAsync();
        var gone = before.Where(h => !staff.Contains(h.Staff)).ToList();
        var come = staff.Except(before.Select(h => h.Staff)).ToList();
        db.RemoveRange(gone);
        db.AddRange(come.Select(one => new FileHolder { Customer = customer, Staff = one, Cause = cause }));
        return gone.Count + come.Count > 0;
    }
}
