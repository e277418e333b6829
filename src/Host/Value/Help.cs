namespace Yangke.Host.Value;

/// <summary>The texts of <c>--help</c>.</summary>
internal static class Help
{
    private const string Verbs = """
        yangke value: who will come again, when, and for how much (buy-till-you-die models)

          yangke value fit       fit a model to a log of purchases or to summaries
          yangke value predict   fit (or take parameters) and write a prediction for every customer
          yangke value simulate  write customers who behave exactly as a model says

        `yangke value VERB --help` tells more. Exit codes: 0 done, 1 failed, 2 wrong use.

        """;

    private const string Input = """
        Input, one of
          --csv FILE               log of purchases: one row each, UTF-8, first line names the columns
            --id COL --date COL    columns of customer and day (2026-01-31, 2026/1/31 or 20260131)
            --amount COL           column of the amount paid
            --calibration-end DATE last day the model may see
          --summary FILE           one row per customer: id,x,t_x_days,T_days[,m_x]
        Same customer and day is one purchase; the first purchase is not counted in x nor in the spend m_x; weeks are
        days/7; customers first seen after the end of the calibration are not scored.

          --model NAME             bgnbd (if not given), mbgnbd, mbgcnbdk, pnbd, or auto: the best by likelihood
          --rejects FILE           where rows that cannot be read are listed (line,reason)
          --json                   answer as JSON on standard output

        """;

    private const string Fit = """
        yangke value fit (--csv FILE --id COL --date COL [--amount COL] --calibration-end DATE | --summary FILE) [options]

        Fits a model by maximum likelihood; prints parameters, standard errors, log-likelihood, customers, warnings.
        In JSON `customers` are all, `repeat` those who came again; a value the data do not determine is null.


        """;

    private const string Predict = """
        yangke value predict (--csv … | --summary FILE) --horizon-weeks W --out OUT.csv [options]

        Fits first (unless --params) and writes id,x,t_x,T,m_x,palive,expected,next_date,next_low,next_high,spend,value:
          palive      probability that the customer is still active at the end of the calibration. For one-time buyers
                      BG/NBD has no way to doubt it: their 1 is no knowledge.
          expected    expected purchases in the W weeks after
          next_*      median and 80 % interval of the next purchase, given that one comes: dates, or weeks after the end
                      of the calibration where no date is known. 9999-12-31 means later than any calendar.
          spend       expected amount per purchase; value = expected x spend (m_x, spend, value need amounts)

          --horizon-weeks W        how far to look
          --out FILE               where the predictions go
          --params FILE or LIST    JSON from `fit --json`, or r,alpha,a,b (pnbd: r,alpha,s,beta; mbgcnbdk: k,r,alpha,a,b)
          --spend p,q,gamma        Gamma-Gamma parameters in place of fitting them
          --discount-yearly RATE   a further column `residual`: spend x expected purchases in all the future, each
                                   discounted at that rate a year (0.15 is 15 %)
          --holdout-end DATE       also print how well the model did up to that day, beside simple rules (--csv only)


        """;

    private const string Simulate = """
        yangke value simulate --customers N --params r,alpha,a,b --seed S --out FILE [options]

        Writes summaries (id,x,t_x_days,T_days[,m_x]) of customers who joined in the first twelve weeks of a calibration of
        39 weeks. Equal seeds give equal files.

          --model NAME             bgnbd (if not given), mbgnbd, mbgcnbdk (k,r,alpha,a,b), pnbd (r,alpha,s,beta)
          --spend p,q,gamma        also simulate spend, as m_x

        """;

    public static bool Has(string verb) => verb is "fit" or "predict" or "simulate";

    public static string For(string verb) => verb switch
    {
        "fit" => Fit + Input,
        "predict" => Predict + Input,
        "simulate" => Simulate,
        _ => Verbs,
    };
}
