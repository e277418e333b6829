using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>Saving counts the version of what was changed; what it was read at must still stand in the database.</summary>
public static class Versions
{
    /// <summary>Saves what was changed, if anything was. Changes are looked for once: looking costs a large batch as much as saving it.</summary>
    internal static async Task SaveVersioned(this ClinicDb db)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            db.ChangeTracker.DetectChanges();
            if (db.ChangeTracker.HasChanges())
            {
                CountVersions(db);
                await db.SaveChangesAsync();
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static void CountVersions(ClinicDb db)
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
