using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>Saving counts the version of what was changed; what it was read at must still stand in the database.</summary>
public static class Versions
{
    internal static async Task<int> SaveVersioned(this ClinicDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is { } version
                && version.ClrType == typeof(int))
            {
                var property = entry.Property(version.Name);
                property.CurrentValue = (int)property.OriginalValue! + 1;
            }
        }
        // Changes were looked for just now; looking again costs a large batch as much as saving it.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await db.SaveChangesAsync();
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Refuses with 409 when somebody else has changed it since the command was made.</summary>
    public static void MadeOn<TId>(this Entity<TId> entity, IEdit edit) where TId : struct, IId<TId>
    {
        if (entity.Version != edit.Version)
        {
            throw new Refused(KernelRefusals.Changed);
        }
    }
}
