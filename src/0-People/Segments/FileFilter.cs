using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>
/// A filter over what stands on the file beside the customer's own row: it names those who have it, and one of its operators may ask for
/// everybody else. PostgreSQL is asked customer by customer and makes a hash of them all where that is quicker; SQLite does only what it
/// is told, and there the set is made first: few have most things, and a look into a short set is quicker than into the table.
/// </summary>
internal abstract class FileFilter(string name, string zh, string en, params IReadOnlyList<FilterOperator> operators)
    : CustomerFilter(name, zh, en, operators)
{
    /// <summary>The operator that asks for those who do not have it.</summary>
    protected abstract string Lacking { get; }

    public sealed override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var having = Having(asked, act);
        Expression<Func<Customer, bool>> has = act.Db.Engine.TakesAnyIndex ? c => having.Contains(c.Id) : c => having.Any(id => id == c.Id);
        return asked.Is == Lacking ? Expression.Lambda<Func<Customer, bool>>(Expression.Not(has.Body), has.Parameters) : has;
    }

    /// <summary>Those who have what is asked about.</summary>
    protected abstract IQueryable<CustomerId> Having(FilterCondition asked, Act act);
}
