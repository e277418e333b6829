using System.Runtime.InteropServices;

namespace Yangke.Btyd;

/// <summary>
/// What the models know of one customer: the number of repeat purchases and two times in weeks since the first purchase.
/// </summary>
/// <param name="X">Repeat purchase days in the calibration period; the first purchase is not counted.</param>
/// <param name="Tx">Weeks from the first to the last purchase; 0 if X = 0.</param>
/// <param name="T">Weeks from the first purchase to the end of the calibration period.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct History(int X, double Tx, double T)
{
    /// <summary>A customer in the moment of the first purchase.</summary>
    public static History Start => new(0, 0, 0);

    /// <summary>Whether the three numbers can belong to a customer: 0 ≤ t_x ≤ T, and t_x = 0 exactly if x = 0.</summary>
    public bool IsPossible =>
        X >= 0 && Tx >= 0 && Tx <= T && double.IsFinite(T) && X == 0 == (Tx == 0);
}
