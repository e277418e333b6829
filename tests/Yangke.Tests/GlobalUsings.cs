global using Microsoft.EntityFrameworkCore;
global using Yangke.Kernel;
global using Yangke.People;
