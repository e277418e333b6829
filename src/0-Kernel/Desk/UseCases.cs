using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>A command or query as the Desk knows it: its door, its shape, the ids to be resolved before it runs.</summary>
public abstract class UseCase
{
    private readonly Shape _shape;
    private readonly IReadOnlyList<PropertyInfo> _ids;
    private readonly IReadOnlyList<Attribute> _attributes;

    protected UseCase(string stage, Type asked, Type answers)
    {
        (Stage, Asked, Answers) = (stage, asked, answers);
        Name = $"{stage}/{Catalogue.Kebab(asked.Name)}";
        IsCommand = asked.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));
        IsBatch = asked.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IBatch<>));
        _attributes = [.. asked.GetCustomAttributes()];
        _shape = Shape.Of(asked);
        _ids = [.. asked.GetProperties().Where(p => IdJson.IsId(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))];
    }

    public string Stage { get; }

    /// <summary>Stage and name as they stand in addresses and in the journal: <c>people/register-customer</c>.</summary>
    public string Name { get; }

    public Type Asked { get; }

    public Type Answers { get; }

    public bool IsCommand { get; }

    public bool IsBatch { get; }

    public bool IsInternal => Has<InternalAttribute>() is not null;

    public bool IsPublic => Has<PublicAttribute>() is not null;

    public T? Has<T>() where T : Attribute => _attributes.OfType<T>().FirstOrDefault();

    internal void CheckShape(object asked)
    {
        if (_shape.Faults(asked) is { Count: > 0 } faults)
        {
            throw new Refused(KernelRefusals.Shape(faults));
        }
    }

    /// <summary>Who may come in: signed in, permitted, in person where that is asked for.</summary>
    internal void CheckDoor(Actor actor)
    {
        if (IsPublic || actor.IsSystem)
        {
            return;
        }
        if (IsInternal)
        {
            throw new Refused(KernelRefusals.NotPermitted);
        }
        if (actor.IsNobody)
        {
            throw new Refused(KernelRefusals.SignIn);
        }
        var needs = Has<NeedsAttribute>();
        var inPerson = needs?.InPerson ?? Has<AnyoneAttribute>()?.InPerson ?? false;
        if ((needs is not null && !actor.May(needs.Permission)) || (inPerson && actor.ByToken))
        {
            throw new Refused(KernelRefusals.NotPermitted);
        }
    }

    /// <summary>Every id it names must exist within the actor's scope: elsewhere answers like unknown (404, same body).</summary>
    internal async Task ResolveIds(object asked, ClinicDb db)
    {
        if (_ids.Count == 0 || Has<ReadsThroughScopeAttribute>() is not null)
        {
            return;
        }
        foreach (var property in _ids)
        {
            if (property.GetValue(asked) is not { } id)
            {
                continue;
            }
            var isErased = await IdLookup.Look(db, id);
            if (isErased is null)
            {
                throw await IdLookup.Missing(db, id);
            }
            if (isErased.Value && IsCommand)
            {
                throw new Refused(KernelRefusals.CustomerErased);
            }
        }
    }
}

/// <summary>A use case that answers <typeparamref name="T"/>.</summary>
public abstract class UseCase<T>(string stage, Type asked) : UseCase(stage, asked, typeof(T))
{
    internal abstract Task<T> Run(object asked, Act act);
}

internal sealed class UseCase<TAsked, T>(string stage, IHandle<TAsked, T> handler) : UseCase<T>(stage, typeof(TAsked))
{
    internal override Task<T> Run(object asked, Act act) => handler.Handle((TAsked)asked, act);
}

/// <summary>Looks an id of any type up through the scope filter of the table whose key it is.</summary>
internal static class IdLookup
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Func<ClinicDb, object, Task<bool?>>> s_known = [];

    /// <summary>Whether what it names was erased; null when it is unknown here.</summary>
    public static Task<bool?> Look(ClinicDb db, object id) => s_known.GetOrAdd(id.GetType(), type => Make(db, type))(db, id);

    /// <summary>The "no" for an id that is unknown here: one that was merged leads on, if the kept file may be seen.</summary>
    public static async Task<Refused> Missing(ClinicDb db, object id)
    {
        if (id is CustomerId old && await db.Set<MergedCustomer>().SingleOrDefaultAsync(m => m.Id == old) is { } merged
            && await Look(db, merged.Kept) is not null)
        {
            return new Refused(KernelRefusals.CustomerMerged(merged.Kept));
        }
        return new Refused(KernelRefusals.Unknown);
    }

    private static Func<ClinicDb, object, Task<bool?>> Make(ClinicDb db, Type id)
    {
        var table = db.Model.GetEntityTypes().FirstOrDefault(e => e.FindPrimaryKey() is { Properties: [var key] } && key.ClrType == id
                && typeof(Entity<>).MakeGenericType(id).IsAssignableFrom(e.ClrType))
            ?? throw new InvalidOperationException($"no table has {id.Name} as its key");
        return (Func<ClinicDb, object, Task<bool?>>)typeof(IdLookup).GetMethod(nameof(For), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(table.ClrType, id).Invoke(null, null)!;
    }

    private static Func<ClinicDb, object, Task<bool?>> For<TEntity, TId>() where TEntity : Entity<TId> where TId : struct, IId<TId>
    {
        var erasable = typeof(TEntity).IsAssignableTo(typeof(IErasable));
        return (db, id) =>
        {
            var wanted = (TId)id;
            var entity = Expression.Parameter(typeof(TEntity));
            Expression<Func<TId>> value = () => wanted;
            var same = Expression.Equal(Expression.Property(entity, "Id"), value.Body);
            var found = db.Set<TEntity>().Where(Expression.Lambda<Func<TEntity, bool>>(same, entity));
            return (erasable ? found.Select(e => (bool?)(EF.Property<DateTime?>(e, nameof(IErasable.ErasedAt)) != null)) : found.Select(e => (bool?)false))
                .FirstOrDefaultAsync();
        };
    }
}
