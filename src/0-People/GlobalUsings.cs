global using Microsoft.EntityFrameworkCore;
global using Yangke.Kernel;
