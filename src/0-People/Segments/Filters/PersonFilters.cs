using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>Her gender, as she says herself.</summary>
internal sealed class GenderFilter() : CustomerFilter("people.gender", "性别", "Gender",
    new FilterOperator("is", "是", "is", FilterOperand.OneOf(
        new FilterChoice("Female", "女", "female"), new FilterChoice("Male", "男", "male"), new FilterChoice("Unknown", "未填", "not given"))))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var genders = asked.Chosen.Select(Enum.Parse<Gender>).ToArray();
        return c => genders.Contains(c.Gender);
    }
}

/// <summary>Her age today, in whole years.</summary>
internal sealed class AgeFilter() : CustomerFilter("people.age", "年龄", "Age",
    new FilterOperator("between", "介于", "between", FilterOperand.Whole(0, 130, "到", "and"), FilterOperand.Whole(0, 130, "岁", "years")),
    new FilterOperator("least", "至少", "at least", FilterOperand.Whole(0, 130, "岁", "years")),
    new FilterOperator("under", "未满", "under", FilterOperand.Whole(1, 130, "岁", "years")))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var youngest = BornBy(asked.Is == "under" ? 0 : asked.Whole(0), today);
        var oldest = asked.Is switch
        {
            "between" => BornBy(asked.Whole(1) + 1, today),
            "under" => BornBy(asked.Whole(0), today),
            _ => DateOnly.MinValue,
        };
        return c => c.Birthday <= youngest && c.Birthday > oldest;
    }

    /// <summary>The last birthday that makes so many years today; born on 29 February counts from the 28th in other years (MEM-8).</summary>
    internal static DateOnly BornBy(int years, DateOnly today)
    {
        var born = today.AddYears(-years);
        return born.AddDays(1).AddYears(years) <= today ? born.AddDays(1) : born;
    }
}

/// <summary>When she has her birthday, whatever the year; 29 February is kept on the 28th in other years (MEM-8).</summary>
internal sealed class BirthdayFilter() : CustomerFilter("people.birthday", "生日", "Birthday",
    new FilterOperator("within", "在接下来", "within the next", FilterOperand.Whole(1, 366, "天内", "days")),
    new FilterOperator("month", "在", "in", FilterOperand.OneOf(
        [.. Enumerable.Range(1, 12).Select(m => new FilterChoice($"{m}", $"{m}月", new DateTime(1, m, 1).ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture)))])),
    new FilterOperator("missing", "没有登记", "not given"))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        switch (asked.Is)
        {
            case "missing":
                return c => c.Birthday == null;
            case "month":
                var months = asked.Chosen.Select(m => (int?)int.Parse(m, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
                return c => months.Contains(EF.Property<int?>(c, Customer.BirthDay) / 100);
            default:
                var (from, to) = Days(HouseDay.Of(act.Now), asked.Whole(0));
                return from <= to
                    ? c => EF.Property<int?>(c, Customer.BirthDay) >= from && EF.Property<int?>(c, Customer.BirthDay) <= to
                    : c => EF.Property<int?>(c, Customer.BirthDay) >= from || EF.Property<int?>(c, Customer.BirthDay) <= to;
        }
    }

    /// <summary>The first and the last day of the year, as month × 100 + day, of so many days from today; the last before the first goes round the new year.</summary>
    internal static (int From, int To) Days(DateOnly today, int days)
    {
        if (days >= 365)
        {
            return (101, 1231);
        }
        var last = today.AddDays(days - 1);
        var to = (last.Month * 100) + last.Day;
        return ((today.Month * 100) + today.Day, to == 228 && !DateTime.IsLeapYear(last.Year) ? 229 : to);
    }
}
