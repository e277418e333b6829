using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Yangke.Kernel;

/// <summary>
/// The one database context. Stages map their own entities; everything that belongs to a branch is filtered by the data
/// scope of <see cref="Actor"/>. Only the Desk and the house's own engine rooms make one.
/// </summary>
public sealed class ClinicDb(DbContextOptions<ClinicDb> options) : DbContext(options)
{
    /// <summary>
    /// The filter that hides branches and staff one does not work with: names may be joined to what one sees without it. EF lifts
    /// a filter from the whole query, wherever it is asked to, so a bare IgnoreQueryFilters would open every customer.
    /// </summary>
    public static readonly string[] Colleagues = ["colleagues"];

    /// <summary>
    /// The filter that hides what stands on the files of customers one does not see. A query over customers one sees may lift it from what
    /// it asks of each of them: they were scoped already, and to scope every row again costs more than the question.
    /// </summary>
    public static readonly string[] Files = ["file"];

    /// <summary>Both filters of the data scope, for the few who must look beyond it: the same number elsewhere, the other side of a link.</summary>
    public static readonly string[] WholeHouse = ["scope", "file"];

    /// <summary>For whom it reads; set by the Desk before anything is asked.</summary>
    public Actor Actor { get; set; } = Actor.Nobody;

    public IEngine Engine => this.GetService<IEngine>();

    private bool SeesAll => Actor.Scope.SeesAll;

    private IReadOnlyList<StaffId> SeesOwnedBy => Actor.Scope.Own;

    private bool SeesHeld => Actor.Scope.HoldsFiles;

    private DepartmentId? SeesDepartment => Actor.Scope.Level == ScopeLevel.Department ? Actor.Scope.Department : null;

    private IReadOnlyList<BranchId> SeesBranches =>
        Actor.Scope.Level is ScopeLevel.Branch or ScopeLevel.Region ? Actor.Scope.Branches : [];

    private IReadOnlyList<BranchId> SeesColleaguesIn => SeesBranches.Count > 0 ? SeesBranches : [Actor.Branch];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Engine.Conventions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        KernelTables.Map(modelBuilder);
        foreach (var stage in this.GetService<Stages>().All)
        {
            stage.Map(modelBuilder);
        }
        var customers = modelBuilder.Model.GetEntityTypes().Single(e => typeof(Entity<CustomerId>).IsAssignableFrom(e.ClrType)).ClrType;
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IOfCustomer).IsAssignableFrom(entity.ClrType))
            {
                entity.SetQueryFilter(Files[0], (LambdaExpression)GetType().GetMethod(nameof(OfSeen), BindingFlags.NonPublic | BindingFlags.Instance)!
                    .MakeGenericMethod(entity.ClrType, customers).Invoke(this, null)!);
            }
            if (FilterOf(entity.ClrType) is var (name, filter))
            {
                entity.SetQueryFilter(name, filter);
            }
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                property.IsNullable = property.IsNullable && !property.IsPrimaryKey();
            }
            if (entity.FindProperty("Version") is { } version && version.ClrType == typeof(int))
            {
                version.IsConcurrencyToken = true;
            }
        }
    }

    /// <summary>A customer is seen by scope, and by whoever holds her file; colleagues and branches by whoever works in, or oversees, the branch.</summary>
    private (string Name, LambdaExpression Filter)? FilterOf(Type entity)
    {
        var one = Expression.Parameter(entity, "one");
        if (typeof(IScoped).IsAssignableFrom(entity))
        {
            Expression<Func<CustomerId, BranchId, DepartmentId?, StaffId?, bool>> seen = (id, branch, department, owner) =>
                SeesAll || (owner != null && SeesOwnedBy.Contains(owner.Value)) || SeesBranches.Contains(branch)
                || (SeesDepartment != null && department == SeesDepartment)
                || (SeesHeld && Set<FileHolder>().Any(h => h.Customer == id && SeesOwnedBy.Contains(h.Staff)));
            return ("scope", Expression.Lambda(Put(seen, one, "Id", "Branch", "Department", "Owner"), one));
        }
        if (typeof(IInBranch).IsAssignableFrom(entity) || typeof(Entity<BranchId>).IsAssignableFrom(entity))
        {
            Expression<Func<BranchId, bool>> seen = branch => SeesAll || SeesColleaguesIn.Contains(branch);
            return (Colleagues[0],
                Expression.Lambda(Put(seen, one, typeof(IInBranch).IsAssignableFrom(entity) ? "Branch" : "Id"), one));
        }
        return null;
    }

    /// <summary>What stands on a customer's file is seen by whoever sees the customer.</summary>
    private Expression<Func<TEntity, bool>> OfSeen<TEntity, TCustomer>() where TCustomer : class =>
        one => Set<TCustomer>().Any(c => EF.Property<CustomerId>(c, "Id") == EF.Property<CustomerId>(one!, "Customer"));

    private static Expression Put(LambdaExpression filter, ParameterExpression one, params ReadOnlySpan<string> properties)
    {
        var body = filter.Body;
        for (var i = 0; i < properties.Length; i++)
        {
            body = ReplacingExpressionVisitor.Replace(filter.Parameters[i], Expression.Property(one, properties[i]), body);
        }
        return body;
    }

    internal static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
